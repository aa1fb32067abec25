import type { AccountRecord, BusinessProfileRecord, CapabilityName, PayoutScheduleRecord } from "./account";
import { type Metadata, mergeMetadata } from "./metadata";

export type AccountChanges = {
  businessProfile?: Partial<BusinessProfileRecord> | undefined;
  businessType?: AccountRecord["businessType"] | undefined;
  /** Capability → whether it is wanted. */
  capabilities?: { [Name in CapabilityName]?: boolean | undefined } | undefined;
  defaultCurrency?: string | undefined;
  email?: string | undefined;
  metadata?: Metadata | null | undefined;
  schedule?: Partial<PayoutScheduleRecord> | undefined;
  payoutStatementDescriptor?: string | undefined;
  debitNegativeBalances?: boolean | undefined;
};

const present = <T extends object>(changes: T | undefined): Partial<T> =>
  Object.fromEntries(Object.entries(changes ?? {}).filter(([, value]) => value !== undefined)) as Partial<T>;

/** Changes what is given of an account. Anchors belong to one interval and go when it changes. */
export function changeAccount(account: AccountRecord, changes: AccountChanges): AccountRecord {
  const wanted = { ...Object.fromEntries(account.requestedCapabilities.map((name) => [name, true])) };
  const capabilities: { [name: string]: boolean } = { ...wanted, ...present(changes.capabilities) };
  return {
    ...account,
    businessProfile: { ...account.businessProfile, ...present(changes.businessProfile) },
    businessType: changes.businessType ?? account.businessType,
    requestedCapabilities: (Object.keys(capabilities) as CapabilityName[]).filter((name) => capabilities[name]).sort(),
    defaultCurrency: changes.defaultCurrency ?? account.defaultCurrency,
    email: changes.email ?? account.email,
    metadata: mergeMetadata(account.metadata, changes.metadata),
    payoutSchedule: changeSchedule(account.payoutSchedule, changes.schedule),
    payoutStatementDescriptor: changes.payoutStatementDescriptor ?? account.payoutStatementDescriptor,
    debitNegativeBalances: changes.debitNegativeBalances ?? account.debitNegativeBalances,
  };
}

function changeSchedule(
  current: PayoutScheduleRecord,
  changes: Partial<PayoutScheduleRecord> | undefined,
): PayoutScheduleRecord {
  const changed = { ...current, ...present(changes) };
  return {
    ...changed,
    weeklyAnchor: changed.interval === "weekly" ? (changed.weeklyAnchor ?? "monday") : null,
    monthlyAnchor: changed.interval === "monthly" ? (changed.monthlyAnchor ?? 1) : null,
  };
}
