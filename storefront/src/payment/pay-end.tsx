import { useEffect, useRef } from "react";

type Props = { title: string; text: string; action: string; address: string };

/** An end of the way other than the booking's page: what happened, and the way on. */
export function PayEnd({ title, text, action, address }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="note warn stack">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>{text}</p>
      <a className="button" href={address}>
        {action}
      </a>
    </div>
  );
}
