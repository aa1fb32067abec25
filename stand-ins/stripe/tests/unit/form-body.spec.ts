import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FormValue, MalformedForm, parseForm } from "../../form-body";

/** Writes values the way Stripe's clients do. */
function encode(value: FormValue, key: string, into: URLSearchParams): void {
  if (typeof value === "string") into.append(key, value);
  else for (const [name, child] of Object.entries(value)) encode(child, `${key}[${name}]`, into);
}

const name = fc.stringMatching(/^[a-z_]{1,8}$/).filter((text) => text !== "__proto__");
const { value } = fc.letrec<{ value: FormValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.string(),
    fc.dictionary(name, tie("value"), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
    fc.array(tie("value"), { minLength: 1, maxLength: 3 }),
  ),
}));

describe("reading Stripe's form encoding", () => {
  it("gives back what a client wrote, however it is nested", () => {
    fc.assert(
      fc.property(fc.dictionary(name, value, { maxKeys: 4, noNullPrototype: true }), (written) => {
        const form = new URLSearchParams();
        for (const [key, child] of Object.entries(written)) encode(child, key, form);
        const deepest = Math.max(0, ...[...form.keys()].map((key) => key.split("[").length));
        fc.pre(deepest <= 8);
        expect(JSON.parse(JSON.stringify(parseForm(form.toString())))).toEqual(written);
      }),
    );
  });

  it.each([
    ["a=1&b=2", { a: "1", b: "2" }],
    ["a[b]=c&a[d]=e", { a: { b: "c", d: "e" } }],
    ["a[]=x&a[]=y", { a: ["x", "y"] }],
    ["a[0]=x&a[1]=y", { a: ["x", "y"] }],
    ["a[0][id]=x", { a: [{ id: "x" }] }],
    ["a=1&a=2", { a: "2" }],
    ["a=%C3%A9+%26", { a: "é &" }],
    ["a=", { a: "" }],
    ["", {}],
  ])("%s", (text, expected) => {
    expect(JSON.parse(JSON.stringify(parseForm(text)))).toEqual(expected);
  });

  it.each(["a=1&a[b]=2", "a[b]=2&a=1", "[a]=1", "a[b=1", "a]b=1", `a${"[x]".repeat(8)}=1`])("refuses %s", (text) => {
    expect(() => parseForm(text)).toThrow(MalformedForm);
  });

  it("refuses more than a thousand parameters", () => {
    const many = Array.from({ length: 1001 }, (_, index) => `p${index}=1`).join("&");
    expect(() => parseForm(many)).toThrow("Too many parameters");
  });

  it("takes __proto__ as a name like any other", () => {
    const parsed = parseForm("__proto__[polluted]=yes");
    expect(Object.keys(parsed)).toEqual(["__proto__"]);
    expect("polluted" in {}).toBe(false);
  });
});
