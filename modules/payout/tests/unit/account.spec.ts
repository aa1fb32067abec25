import { describe, expect, it } from "vitest";
import { type AccountFlags, accountStatus } from "../../domain/account-status";
import { REQUIREMENT_TOPICS, requirementTopics } from "../../domain/requirement";
import { REQUIREMENT_WORDS } from "../../domain/requirement-words";

const account = (change: Partial<AccountFlags>): AccountFlags => ({
  ...{ details_submitted: true, payouts_enabled: true, transfers_active: true, disabled_reason: null },
  ...{ currently_due: [], past_due: [] },
  ...change,
});
const stopped = { payouts_enabled: false, transfers_active: false };

describe("an account", () => {
  it("is said in one word", () => {
    expect(accountStatus(account({}))).toBe("enabled");
    expect(accountStatus(account({ currently_due: ["individual.verification.document"] }))).toBe("enabled");
    expect(accountStatus(account({ ...stopped, details_submitted: false }))).toBe("incomplete");
    expect(accountStatus(account({ ...stopped }))).toBe("in_review");
    expect(accountStatus(account({ ...stopped, disabled_reason: "requirements.pending_verification" }))).toBe(
      "in_review",
    );
    expect(accountStatus(account({ ...stopped, disabled_reason: "requirements.past_due" }))).toBe("restricted");
    expect(accountStatus(account({ payouts_enabled: false, past_due: ["external_account"] }))).toBe("restricted");
    expect(accountStatus(account({ ...stopped, disabled_reason: "rejected.fraud" }))).toBe("rejected");
  });
});

describe("what Stripe asks for", () => {
  it("is said once for all the names that mean it", () => {
    expect(
      requirementTopics([
        ...["individual.dob.day", "individual.dob.month", "individual.dob.year", "external_account"],
        ...["tos_acceptance.date", "tos_acceptance.ip", "individual.verification.document", "business_type"],
        ...["person_1J.first_name", "individual.address.city", "individual.id_number", "business_profile.url"],
        ...["company.verification.document", "owners.email", "something_new"],
      ]),
    ).toEqual([
      ...["bank_account", "terms", "identity_document", "business_document", "business_type", "name", "birth_date"],
      ...["address", "contact", "tax_number", "website", "other"],
    ]);
  });

  it("has words in both languages", () => {
    for (const topic of REQUIREMENT_TOPICS) {
      expect(REQUIREMENT_WORDS.en[topic].length).toBeGreaterThan(5);
      expect(REQUIREMENT_WORDS.es[topic]).not.toBe(REQUIREMENT_WORDS.en[topic]);
    }
  });
});
