import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { largeCategorySchema, largePlaceSchema, largeWordsSchema } from "./schema";

/** Lines of a CSV file as records by its first line. No value has a comma or a quote in it. */
function parseCsv(text: string): Record<string, string>[] {
  const [head = "", ...lines] = text.trim().split(/\r?\n/);
  const names = head.split(",");
  return lines.map((line, index) => {
    const values = line.split(",");
    if (values.length !== names.length) throw new Error(`line ${index + 2} has ${values.length} values: ${line}`);
    return Object.fromEntries(names.map((name, column) => [name, values[column] ?? ""]));
  });
}

function parse<Schema extends z.ZodType>(file: string, schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (!result.success) throw new Error(`${file} does not fit its schema:\n${z.prettifyError(result.error)}`);
  return result.data;
}

/** Reads and checks the words that the large seed is combined from: `seed/data/large` of the folder given. */
export function readWords(root: string) {
  const read = (name: string) => readFileSync(path.join(root, "seed", "data", "large", name), "utf8");
  return {
    places: parse("places.csv", z.array(largePlaceSchema).min(100), parseCsv(read("places.csv"))),
    categories: parse("categories.json", z.array(largeCategorySchema).min(1), JSON.parse(read("categories.json"))),
    words: parse("words.json", largeWordsSchema, JSON.parse(read("words.json"))),
  };
}

export type Words = ReturnType<typeof readWords>;
