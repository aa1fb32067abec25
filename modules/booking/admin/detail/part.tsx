import { Heading } from "@medusajs/ui";
import type { ReactNode } from "react";

/** One titled part of a booking. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Heading level="h3" className="bg-ui-bg-subtle px-6 py-2">
        {title}
      </Heading>
      {children}
    </section>
  );
}
