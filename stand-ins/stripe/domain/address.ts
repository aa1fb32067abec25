/** A postal address as Stripe keeps it. */
export type AddressRecord = {
  city: string | null;
  country: string | null;
  line1: string | null;
  line2: string | null;
  postal_code: string | null;
  state: string | null;
};

export type ShippingRecord = {
  address: AddressRecord;
  name: string;
  phone: string | null;
  carrier: string | null;
  trackingNumber: string | null;
};

export const emptyAddress: AddressRecord = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
};
