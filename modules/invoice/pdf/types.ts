import type { Content, createPdf } from "pdfmake";

/** What pdfmake calls `TDocumentDefinitions`, and kinds of its content: its package exports no names for them. */
export type Pages = Parameters<typeof createPdf>[0];
export type ContentTable = Extract<Content, { table: unknown }>;
export type ContentText = Extract<Content, { text: Content }>;
export type ContentStack = Extract<Content, { stack: Content[] }>;
