import { describe, expect, it } from "vitest";
import type { Actor, Membership } from "../../actor";
import { assertAllowed } from "../../allow";
import type { Who } from "../../route";

const member = (role: Membership["role"], seller_status: Membership["seller_status"] = "active"): Actor => ({
  kind: "user",
  user_id: "user_1",
  operator: false,
  membership: { member_id: "selm_1", seller_id: "sel_1", role, seller_status },
});

const ACTORS: Record<string, Actor> = {
  nobody: { kind: "nobody" },
  consumer: { kind: "consumer", customer_id: "cus_1" },
  staff: member("staff"),
  manager: member("manager"),
  owner: member("owner"),
  suspended: member("owner", "suspended"),
  rowless: { kind: "user", user_id: "user_2", operator: false, membership: null },
  operator: { kind: "user", user_id: "user_3", operator: true, membership: null },
  api_key: { kind: "api_key" },
};

const ALLOWED: Record<Who, string[]> = {
  anyone: Object.keys(ACTORS),
  booking: Object.keys(ACTORS),
  consumer: ["consumer"],
  staff: ["staff", "manager", "owner"],
  manager: ["manager", "owner"],
  owner: ["owner"],
  member_or_operator: ["staff", "manager", "owner", "suspended", "operator"],
  operator: ["operator"],
};

function refusal(who: Who, actor: Actor): string | null {
  try {
    assertAllowed(who, actor);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe.each(Object.entries(ALLOWED) as [Who, string[]][])("a route for %s", (who, allowed) => {
  it.each(Object.entries(ACTORS))("and %s", (name, actor) => {
    const code = refusal(who, actor);
    if (allowed.includes(name)) expect(code).toBeNull();
    else if (name === "nobody") expect(code).toBe("auth.required");
    else
      expect(code).toBe(
        name === "suspended" && ["staff", "manager", "owner"].includes(who) ? "seller.suspended" : "auth.forbidden",
      );
  });
});
