/** What Stripe's form encoding can say: text, hashes of it, and lists of it. */
export type FormValue = string | FormObject | FormValue[];
export type FormObject = { [key: string]: FormValue };

/** The body or query could not be read as Stripe's form encoding. `parameter` is the offending key. */
export class MalformedForm extends Error {
  constructor(
    message: string,
    readonly parameter: string,
  ) {
    super(message);
  }
}

const maxPairs = 1000;
const maxDepth = 8;

type Branch = { children: Map<string, Branch | string>; appended: number };

const newBranch = (): Branch => ({ children: new Map(), appended: 0 });

/** `a[b][0]` → `["a", "b", "0"]`. */
function splitKey(key: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(key);
  if (!match) throw new MalformedForm(`Invalid parameter name: ${key}`, key);
  const [, head = "", rest = ""] = match;
  const segments = [head, ...Array.from(rest.matchAll(/\[([^[\]]*)\]/g), (part) => part[1] ?? "")];
  if (segments.length > maxDepth) throw new MalformedForm("Parameters are nested too deeply", head);
  return segments;
}

function place(root: Branch, key: string, value: string): void {
  const segments = splitKey(key);
  let branch = root;
  segments.forEach((segment, depth) => {
    const name = segment === "" ? String(branch.appended++) : segment;
    if (depth === segments.length - 1) {
      if (typeof branch.children.get(name) === "object") throw new MalformedForm("Invalid object", key);
      branch.children.set(name, value);
      return;
    }
    const next = branch.children.get(name) ?? newBranch();
    if (typeof next === "string") throw new MalformedForm("Invalid object", key);
    branch.children.set(name, next);
    branch = next;
  });
}

/** A hash whose keys are 0, 1, 2 … is a list; Stripe's clients number list entries. */
function isList(branch: Branch): boolean {
  return branch.children.size > 0 && [...branch.children.keys()].every((key, index) => key === String(index));
}

function toValue(node: Branch | string): FormValue {
  if (typeof node === "string") return node;
  return isList(node) ? [...node.children.values()].map(toValue) : toObject(node);
}

function toObject(branch: Branch): FormObject {
  // Without a prototype `__proto__` is an ordinary key, and is then refused as an unknown parameter.
  const object: FormObject = Object.create(null);
  for (const [key, child] of branch.children) object[key] = toValue(child);
  return object;
}

/**
 * Reads `application/x-www-form-urlencoded` text with Stripe's nesting (`a[b]=c`, `a[0]=x`, `a[]=x`).
 * A scalar given twice keeps the last value.
 * @throws MalformedForm for a name that cannot be read, a hash that is also a scalar, or too much of it.
 */
export function parseForm(text: string): FormObject {
  const root = newBranch();
  let pairs = 0;
  for (const [key, value] of new URLSearchParams(text)) {
    pairs += 1;
    if (pairs > maxPairs) throw new MalformedForm("Too many parameters", key);
    place(root, key, value);
  }
  return toObject(root);
}
