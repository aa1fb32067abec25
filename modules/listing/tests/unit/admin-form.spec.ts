import { describe, expect, test } from "vitest";
import { emptyValues, listingChangeOf, newListingOf, readNumber, valuesOf } from "../../admin/form/form-values";
import { readCoordinates } from "../../admin/form/read-coordinates";
import { sellerCreateListing, sellerUpdateListing } from "../../contract";

const filled = {
  ...emptyValues(),
  title: { en: "Harbour house", es: "Casa del puerto" },
  place_name: "Porto",
  lat: "41,15",
  lng: "-8.61",
  time_zone: "Europe/Lisbon",
  base_price: "120.50",
  cleaning_fee: "35,5",
  booking_mode: "instant" as const,
};

const opened = {
  ...{
    id: "lst_1",
    product_id: "prod_1",
    handle: "harbour-house",
    status: "active" as const,
    kind: "stay" as const,
  },
  ...{ title: { en: "Harbour house" }, summary: { en: "" }, description: { en: "", es: "Junto al agua" } },
  ...{ category_id: "pcat_1", place_name: "Porto", address_line: "Cais 1", lat: 41.15, lng: -8.61 },
  ...{
    time_zone: "Europe/Lisbon",
    currency: "kwd" as const,
    base_price: 12.125,
    cleaning_fee: 0.5,
    per: "night" as const,
  },
  ...{ booking_mode: "request" as const, max_guests: 4, check_in_time: "15:00", check_out_time: "11:00" },
  ...{
    cancellation_policy: "strict" as const,
    deposit: { percent: 30, rest_days_before: 14 },
    images: [],
    created_at: "",
    updated_at: "",
  },
};

describe("the form of a listing", () => {
  test("what is sent for a new listing is what the contract takes", () => {
    const body = sellerCreateListing.body?.parse(newListingOf(filled, "draft"));
    expect(body).toMatchObject({
      title: { en: "Harbour house", es: "Casa del puerto" },
      lat: 41.15,
      base_price: 120.5,
      cleaning_fee: 35.5,
      booking_mode: "instant",
    });
    expect(body).toMatchObject({ category_id: null, address_line: null, max_guests: 2, status: "draft" });
  });

  test("what is sent for a change is what the contract takes, without kind and currency", () => {
    const body = sellerUpdateListing.body?.parse(listingChangeOf(filled));
    expect(body).not.toHaveProperty("kind");
    expect(body).not.toHaveProperty("currency");
  });

  test("a language without text is left out", () => {
    expect(newListingOf({ ...filled, title: { en: "Harbour house", es: " " } }, "draft").title).toEqual({
      en: "Harbour house",
    });
  });

  test("no cleaning fee is typed as nothing and sent as zero", () => {
    expect(newListingOf({ ...filled, cleaning_fee: " " }, "draft").cleaning_fee).toBe(0);
    expect(valuesOf({ ...opened, cleaning_fee: 0 }).cleaning_fee).toBe("");
  });

  test("no deposit is typed as nothing and sent as null; half of one is sent and refused", () => {
    expect(newListingOf(filled, "draft").deposit).toBeNull();
    const half = newListingOf({ ...filled, deposit: { percent: "30", rest_days_before: "" } }, "draft");
    expect(sellerCreateListing.body?.safeParse(half).success).toBe(false);
  });

  test("a listing that is opened and saved unchanged sends what it was", () => {
    const change = listingChangeOf(valuesOf(opened));
    expect(opened).toMatchObject(change);
  });

  test.each([
    ["12", 12],
    [" 12.5 ", 12.5],
    ["12,5", 12.5],
    ["-8.61", -8.61],
  ])("%s is read as a number", (typed, number) => expect(readNumber(typed)).toBe(number));

  test.each(["", "12.", "1e3", "twelve", "1 000", "1.2.3", "Infinity"])("%s is no number", (typed) =>
    expect(readNumber(typed)).toBeNaN(),
  );

  test.each(["38.7223, -9.1393", "38.7223;-9.1393", "38.7223 -9.1393"])("both coordinates are read from %s", (text) =>
    expect(readCoordinates(text)).toEqual({ lat: "38.7223", lng: "-9.1393" }),
  );

  test.each(["38.7223", "Porto, Portugal", "1,2,3", ""])("%s is not two coordinates", (text) =>
    expect(readCoordinates(text)).toBeNull(),
  );
});
