import { asValue, createContainer } from "@medusajs/framework/awilix";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { rows } from "../../../../src/shared/sql";
import { Migration20261123210200 } from "../../../outbox/migrations/Migration20261123210200";
import mailPasswordReset from "../../subscribers/mail-password-reset";

let test: ModuleDatabase;
let container: MedusaContainer;

beforeAll(async () => {
  const secret = "0123456789abcdef";
  // What the process's environment must have; the storefront's address is what this file is about.
  Object.assign(process.env, {
    DATABASE_URL: "unused",
    JWT_SECRET: secret,
    COOKIE_SECRET: secret,
    QUOTE_SECRET: secret,
    PROXY_SECRET: secret,
    STRIPE_API_KEY: "sk_test_unused",
    STRIPE_PUBLISHABLE_KEY: "pk_test_unused",
    STOREFRONT_URL: "https://berth.example",
  });
  test = await createModuleDatabase(Migration20261123210200);
  // The columns of Medusa's own tables that are read.
  for (const table of ["customer", '"user"']) {
    await test.database.raw(`CREATE TABLE ${table} (email text, metadata jsonb, deleted_at timestamptz)`);
  }
  const made = createContainer();
  made.register({ [ContainerRegistrationKeys.PG_CONNECTION]: asValue(test.database) });
  container = made as unknown as MedusaContainer;
});

afterAll(() => test.drop());

beforeEach(() => test.database.raw('TRUNCATE outbox, customer, "user"'));

type Waiting = { key: string; payload: { to: string; language: string; data: { link: string } } };

async function ask(email: string, actorType: string, token: string): Promise<Waiting[]> {
  const data = { entity_id: email, actor_type: actorType, token };
  await mailPasswordReset({ event: { name: "auth.password_reset", data, metadata: {} }, container, pluginOptions: {} });
  return rows<Waiting>(test.database, "SELECT key, payload FROM outbox ORDER BY id");
}

it("a person who asks for a new password gets the link in the language of the account", async () => {
  const person = (deleted: string | null, language: string) =>
    rows(test.database, "INSERT INTO customer VALUES ('ana@example.com', CAST(? AS jsonb), ?)", [
      JSON.stringify({ language }),
      deleted,
    ]);
  await person("2026-01-01", "en");
  await person(null, "es");
  const [waiting] = await ask("ana@example.com", "customer", "token-1");
  expect(waiting?.payload).toMatchObject({ to: "ana@example.com", language: "es" });
  expect(waiting?.payload.data.link).toBe("https://berth.example/reset-password?token=token-1&email=ana%40example.com");
});

it("gets it in English where no language is known, or one that Berth does not speak", async () => {
  await rows(test.database, "INSERT INTO customer VALUES ('tom@example.com', ?, NULL)", [
    JSON.stringify({ language: "tlh" }),
  ]);
  const languages = [
    ...(await ask("tom@example.com", "customer", "t1")),
    ...(await ask("new@example.com", "customer", "t2")),
  ];
  expect(new Set(languages.map((each) => each.payload.language))).toEqual(new Set(["en"]));
});

it("is led to the admin's password when the account is a seller's or an operator's", async () => {
  await rows(test.database, `INSERT INTO "user" VALUES ('eva@example.com', ?, NULL)`, [
    JSON.stringify({ language: "es" }),
  ]);
  const [waiting] = await ask("eva@example.com", "user", "token-2");
  expect(waiting?.payload.language).toBe("es");
  expect(waiting?.payload.data.link).toContain("&actor=user");
});

it("gets one mail per token, and the token is not readable in the key", async () => {
  await ask("ana@example.com", "customer", "secret-token");
  expect(await ask("ana@example.com", "customer", "secret-token")).toHaveLength(1);
  const waiting = await ask("ana@example.com", "customer", "another-token");
  expect(waiting).toHaveLength(2);
  expect(waiting.map((each) => each.key).join()).not.toContain("secret-token");
});
