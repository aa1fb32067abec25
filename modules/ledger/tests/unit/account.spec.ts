import { describe, expect, it } from "vitest";
import { ACCOUNT_KINDS, type Account, accountId, balanceOf, sideOf } from "../../domain/account";

describe("an account", () => {
  it("has an id that says what it is", () => {
    expect(accountId({ kind: "processor_clearing", currency: "eur" })).toBe("processor_clearing:platform:eur");
    expect(accountId({ kind: "seller_pending", seller_id: "sel_1", currency: "jpy" })).toBe("seller_pending:sel_1:jpy");
    expect(accountId({ kind: "tax_payable", jurisdiction: "ES-CT", currency: "eur" })).toBe(
      "tax_payable:platform:eur:ES-CT",
    );
  });

  it("refuses names that could be taken for another account's", () => {
    for (const seller_id of ["", "platform", "sel:1", "sel 1"]) {
      expect(() => accountId({ kind: "seller_pending", seller_id, currency: "eur" })).toThrow(RangeError);
    }
    expect(() => accountId({ kind: "tax_payable", jurisdiction: "ES:CT", currency: "eur" })).toThrow(RangeError);
  });

  it("grows on one side; disputes held are had by the platform and owed to a seller", () => {
    expect(sideOf({ kind: "processor_clearing", currency: "eur" })).toBe("debit");
    expect(sideOf({ kind: "seller_receivable", seller_id: "sel_1", currency: "eur" })).toBe("debit");
    expect(sideOf({ kind: "disputes_held", currency: "eur" })).toBe("debit");
    expect(sideOf({ kind: "disputes_held", seller_id: "sel_1", currency: "eur" })).toBe("credit");
    expect(balanceOf("debit", 5n)).toBe(5n);
    expect(balanceOf("credit", -5n)).toBe(5n);
  });

  it("is of nobody who cannot have it", () => {
    const wrong = { kind: "platform_commission", seller_id: "sel_1", currency: "eur" } as unknown as Account;
    expect(() => sideOf(wrong)).toThrow("a seller has no account platform_commission");
  });

  it("stands in the table once for each owner", () => {
    const keys = ACCOUNT_KINDS.map(({ kind, owner_type }) => `${kind} ${owner_type}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
