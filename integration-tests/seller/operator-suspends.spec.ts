import { expect, it } from "vitest";
import { operatorHeaders } from "../guard/actors";
import { call } from "../setup/api";
import { makeSeller } from "../setup/people";

it("an operator suspends a seller, whose listings and people are shut out from the next request, and lets it go on", async () => {
  const operator = await operatorHeaders();
  const { headers, sellerId } = await makeSeller();
  const made = await call("POST", "/seller/listings", headers, {
    ...{ title: { en: "A place to be hidden" }, kind: "stay", currency: "eur", base_price: 60, status: "active" },
    ...{ place_name: "Sevilla", lat: 37.38, lng: -5.99, time_zone: "Europe/Madrid" },
  });
  const { id } = made.body.listing as { id: string };
  const change = (status: string) => call("PATCH", `/admin/sellers/${sellerId}`, operator, { status });
  const seen = async () => [
    (await call("GET", `/store/listings/${id}`)).status,
    (await call("GET", "/seller/listings", headers)).status,
  ];
  expect(await seen()).toEqual([200, 200]);
  expect((await change("suspended")).body.seller).toMatchObject({ status: "suspended" });
  expect(await seen()).toEqual([404, 403]);
  expect((await change("active")).body.seller).toMatchObject({ status: "active" });
  expect(await seen()).toEqual([200, 200]);
  expect((await call("PATCH", "/admin/sellers/sel_nobody", operator, { status: "active" })).status).toBe(404);
});
