import type { AddressRecord, ShippingRecord } from "./address";
import type { Metadata } from "./metadata";

export type CustomerRecord = {
  id: string;
  accountId: string;
  createdSeconds: number;
  deleted: boolean;
  email: string | null;
  name: string | null;
  phone: string | null;
  description: string | null;
  address: AddressRecord | null;
  shipping: ShippingRecord | null;
  metadata: Metadata;
  invoicePrefix: string;
  /** Left out before there was one. */
  defaultPaymentMethodId?: string | null;
};
