import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** What a packed capability is made of: compiled files by their path in the repository, and what they need installed. */
export type Collected = { files: Map<string, string>; packages: Set<string> };

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  esModuleInterop: true,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
  jsx: ts.JsxEmit.ReactJSX,
  isolatedModules: true,
};

/** The file an import without extension stands for, or null when it leads to nothing of ours. */
function resolveFile(from: string, specifier: string): string | null {
  const base = path.resolve(path.dirname(from), specifier);
  const candidates = [base, `${base}.ts`, `${base}.tsx`, path.join(base, "index.ts")];
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile()) ?? null;
}

function packageOf(specifier: string): string {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? specifier);
}

function compile(file: string): string {
  return ts.transpileModule(readFileSync(file, "utf8"), { compilerOptions: OPTIONS, fileName: file }).outputText;
}

/**
 * Compiles the given files and everything of ours that they need at run time, following what the JavaScript requires:
 * an import of types alone is gone by then and brings nothing along.
 */
export function collectFiles(entries: readonly string[]): Collected {
  const files = new Map<string, string>();
  const packages = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    const code = file.endsWith(".json") ? readFileSync(file, "utf8") : compile(file);
    files.set(file, code);
    for (const [, specifier = ""] of code.matchAll(/require(?:\.resolve)?\("([^"]+)"\)/g)) {
      if (!specifier.startsWith(".")) {
        if (!specifier.startsWith("node:")) packages.add(packageOf(specifier));
        continue;
      }
      const needed = resolveFile(file, specifier);
      if (!needed) throw new Error(`${file} requires ${specifier}, which is not there`);
      waiting.push(needed);
    }
  }
  return { files, packages };
}
