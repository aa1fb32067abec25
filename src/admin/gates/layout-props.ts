import type { ReactNode } from "react";

/** What the dashboard hands to a layout's component. */
export type LayoutProps = { sections: Record<string, ReactNode>; className?: string };
