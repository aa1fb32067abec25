import type { IUserModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { z } from "zod";
import type { memberView } from "./contract";
import type { MemberRow } from "./rows";

/** Joins members with the names and addresses that Medusa's users hold, in one query. */
export async function withPeople(scope: MedusaContainer, members: MemberRow[]): Promise<z.infer<typeof memberView>[]> {
  const people = await scope
    .resolve<IUserModuleService>(Modules.USER)
    .listUsers(
      { id: members.map((member) => member.user_id) },
      { select: ["id", "email", "first_name", "last_name"], take: members.length },
    );
  const byId = new Map(people.map((person) => [person.id, person]));
  return members.map(({ id, user_id, role, created_at }) => {
    const person = byId.get(user_id);
    return {
      id,
      user_id,
      email: person?.email ?? "",
      first_name: person?.first_name ?? null,
      last_name: person?.last_name ?? null,
      role,
      created_at: created_at.toISOString(),
    };
  });
}
