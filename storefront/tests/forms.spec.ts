import { describe, expect, it } from "vitest";
import { en } from "../src/i18n/en";
import { ApiProblem, readProblem } from "../src/server/api-problem";
import { checkForm, type Rules, submitForm } from "../src/server/form";
import { readStay } from "../src/server/stay";

const RULES = {
  name: { required: true, max: 5 },
  email: { type: "email", required: true, max: 50 },
  phone: { type: "phone", max: 40 },
  password: { type: "password", required: true, min: 10, max: 50 },
} satisfies Rules<string>;

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

const good = { name: "Ada", email: "ada@example.com", phone: "+351 912 345 678", password: " a long one " };

describe("a form", () => {
  it("that is right is read, trimmed but for passwords", () => {
    const { values, errors } = checkForm(form({ ...good, name: " Ada " }), RULES, en.fields);
    expect(errors).toEqual({});
    expect(values).toEqual({ ...good, name: "Ada" });
  });

  it.each([
    ["name", "", en.fields.required],
    ["name", "much too long", "Please use at most 5 characters."],
    ["email", "ada", en.fields.email],
    ["phone", "call me", en.fields.phone],
    ["password", "short", en.fields.passwordShort],
  ])("says beside %s what is wrong with “%s”", (name, value, message) => {
    expect(checkForm(form({ ...good, [name]: value }), RULES, en.fields).errors).toEqual({ [name]: message });
  });

  it("is not sent on while something is wrong with it", async () => {
    let sent = false;
    const shown = await submitForm(form({}), RULES, en, async () => {
      sent = true;
    });
    expect(sent).toBe(false);
    expect(Object.keys(shown?.errors ?? {}).toSorted()).toEqual(["email", "name", "password"]);
  });

  it("shows the API's refusal beside its field, and never a password again", async () => {
    const fields = [{ path: "contact.email", message: "is wrong" }];
    const shown = await submitForm(form(good), RULES, en, async () => {
      throw new ApiProblem("request.invalid", "", { fields });
    });
    expect(shown?.errors).toEqual({ email: en.fields.wrong });
    expect(shown?.values).not.toHaveProperty("password");
    expect(shown?.values.name).toBe("Ada");
  });

  it("lets a mistake of ours pass as one", async () => {
    await expect(
      submitForm(form(good), RULES, en, async () => {
        throw new TypeError("ours");
      }),
    ).rejects.toThrow("ours");
  });
});

describe("an error answer", () => {
  it("keeps the API's code and alternatives", () => {
    const alternatives = [{ from: "2027-01-01", to: "2027-01-03", total: 200 }];
    const problem = readProblem(409, { code: "availability.taken", message: "gone", details: { alternatives } });
    expect(problem.code).toBe("availability.taken");
    expect(problem.alternatives).toEqual(alternatives);
  });

  it("that is not ours becomes the code nearest to its status", () => {
    expect(readProblem(401, { type: "unauthorized", message: "no" }).code).toBe("auth.required");
    expect(readProblem(502, "<html>").code).toBe("server.failed");
    expect(readProblem(404, { code: "__proto__" }).code).toBe("row.not_found");
  });

  it("with malformed details loses them, not the error", () => {
    expect(readProblem(409, { code: "availability.taken", details: { alternatives: "none" } }).alternatives).toEqual(
      [],
    );
  });
});

describe("an address", () => {
  it("gives the stay of a checkout, or nothing when it makes no sense", () => {
    const read = (query: string) => readStay(new URLSearchParams(query));
    expect(read("listing=casa&from=2027-03-01&to=2027-03-03&guests=2")).toEqual({
      listing: "casa",
      from: "2027-03-01",
      to: "2027-03-03",
      guests: 2,
    });
    for (const query of [
      "",
      "listing=casa",
      "listing=casa&from=2027-03-03&to=2027-03-01",
      "listing=casa&from=2027-02-30&to=2027-03-01",
      "listing=../admin&from=2027-03-01&to=2027-03-03",
      "listing=casa&from=2027-03-01&to=2027-03-03&guests=0",
      "listing=casa&from=2027-03-01&to=2027-03-03&guests=1.5",
    ]) {
      expect(read(query)).toBe(null);
    }
  });
});
