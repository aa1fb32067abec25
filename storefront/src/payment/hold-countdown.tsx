import { fill } from "../i18n/fill";
import type { Texts } from "../i18n/texts";
import { asMinutes } from "./use-countdown";

/** How long the dates are still held; spoken once a minute, not every second. */
export function HoldCountdown({ left, texts }: { left: number; texts: Texts["pay"] }) {
  const minutes = Math.floor(left / 60);
  return (
    <div className={left < 120 ? "hold is-short" : "hold"}>
      <span aria-hidden="true">{texts.heldFor}</span>
      <b aria-hidden="true">{asMinutes(left)}</b>
      <span aria-live="polite" className="visually-hidden">
        {minutes > 0 ? fill(texts.heldForLong, { minutes }) : texts.heldAlmost}
      </span>
    </div>
  );
}
