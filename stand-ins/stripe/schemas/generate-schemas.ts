import path from "node:path";
import ts from "typescript";
import type { Schema, Schemas } from "./schema";

/** Name that the made-up source file goes by; it lies here so that `stripe` is found. */
const ENTRY = path.join(__dirname, "entry-of-generate-schemas.ts");

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ["node"],
};

/** A program of one file that names the wanted types of the package. */
function programOf(names: readonly string[]): ts.Program {
  const text = `import type Stripe from "stripe";\n${names.map((name) => `export type ${name} = Stripe.${name};`).join("\n")}`;
  const host = ts.createCompilerHost(OPTIONS);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (file, language) =>
    file === ENTRY ? ts.createSourceFile(file, text, language, true) : readSource(file, language);
  const exists = host.fileExists.bind(host);
  host.fileExists = (file) => file === ENTRY || exists(file);
  return ts.createProgram([ENTRY], OPTIONS, host);
}

/**
 * Reads types of the `stripe` package as schemas. Objects of Stripe whose kind is not among `kinds` become impossible:
 * the stand-in has none, and without that bound every type would bring the whole package along.
 * @throws Error when the package has no type of a name.
 */
export function generateSchemas(names: readonly string[], kinds: readonly string[]): Schemas {
  const program = programOf(names);
  const entry = program.getSourceFile(ENTRY);
  const [problem] = entry ? program.getSemanticDiagnostics(entry) : [];
  if (!entry || problem)
    throw new Error(`stripe's types: ${ts.flattenDiagnosticMessageText(problem?.messageText, " ")}`);
  const reader = new TypeReader(program.getTypeChecker(), new Set(kinds));
  const symbol = program.getTypeChecker().getSymbolAtLocation(entry);
  for (const found of symbol ? program.getTypeChecker().getExportsOfModule(symbol) : []) {
    reader.readNamed(found.name, program.getTypeChecker().getDeclaredTypeOfSymbol(found));
  }
  return reader.schemas;
}

class TypeReader {
  readonly schemas: Schemas = {};
  private readonly names = new Map<ts.Type, string>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly kinds: ReadonlySet<string>,
  ) {}

  readNamed(name: string, type: ts.Type): void {
    this.schemas[name] = this.read(type) ?? {};
  }

  /** Null: no value of this type can appear. */
  private read(type: ts.Type): Schema | null {
    const { flags } = type;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Never)) return null;
    if (flags & ts.TypeFlags.Null) return { type: "null" };
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: this.checker.typeToString(type) === "true" };
    if (flags & ts.TypeFlags.StringLike) return { type: "string" };
    if (flags & ts.TypeFlags.NumberLike) return { type: "number" };
    if (flags & ts.TypeFlags.Boolean) return { type: "boolean" };
    if (type.isUnion()) return this.readUnion(type);
    return this.readObject(type);
  }

  private readUnion(type: ts.UnionType): Schema | null {
    const schemas = type.types.flatMap((member) => this.read(member) ?? []);
    if (schemas.length < 2) return schemas[0] ?? null;
    return { anyOf: schemas };
  }

  private readObject(type: ts.Type): Schema | null {
    // Decimal numbers are objects for the program and text on the wire.
    if (type.symbol?.name === "Decimal") return { type: "string" };
    // `string & {}` keeps editors from forgetting the known values; on the wire it is text.
    if (type.isIntersection() && type.types.some(({ flags }) => flags & ts.TypeFlags.StringLike)) {
      return { type: "string" };
    }
    if (this.checker.isArrayType(type)) {
      const [item] = this.checker.getTypeArguments(type as ts.TypeReference);
      return { type: "array", items: (item && this.read(item)) ?? {} };
    }
    if (type.getCallSignatures().length > 0) return null;
    const kind = this.kindOf(type);
    if (kind !== null && !this.kinds.has(kind)) return null;
    const known = this.names.get(type);
    if (known) return { $ref: known };
    const name = `${type.symbol?.name ?? "object"}#${this.names.size}`;
    // Named before it is read: objects refer to themselves.
    this.names.set(type, name);
    this.schemas[name] = this.readProperties(type);
    return { $ref: name };
  }

  /** The value of `object` that marks each of Stripe's objects; null for what has none. */
  private kindOf(type: ts.Type): string | null {
    const marker = type.getProperty("object");
    const marked = marker && this.checker.getTypeOfSymbol(marker);
    return marked?.isStringLiteral() ? marked.value : null;
  }

  private readProperties(type: ts.Type): Schema {
    const properties: { [name: string]: Schema } = {};
    const required: string[] = [];
    for (const property of this.checker.getPropertiesOfType(type)) {
      const schema = this.read(this.checker.getTypeOfSymbol(property));
      if (schema === null) continue;
      properties[property.name] = schema;
      if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name);
    }
    const index = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    const others = index ? this.read(index) : null;
    // An interface without any property says nothing about its content.
    const isOpen = !others && Object.keys(properties).length === 0;
    return { type: "object", properties, required, additionalProperties: isOpen ? {} : (others ?? false) };
  }
}
