import { beforeAll, describe, expect, it } from "vitest";
import { operatorHeaders } from "../guard/actors";
import { call } from "../setup/api";
import { makeSeller } from "../setup/people";

type View = { id: string; table: string; name: string; query: string };

let headers: Record<string, string>;
let other: Record<string, string>;

const AUGUST = { table: "bookings", name: "August", query: "from=2027-08-01&until=2027-08-31&view=confirmed" };
const listOf = async (who: Record<string, string>, table = "bookings", area = "seller") =>
  (await call("GET", `/${area}/saved-views?table=${table}`, who)).body.saved_views as View[];

beforeAll(async () => {
  ({ headers } = await makeSeller());
  ({ headers: other } = await makeSeller());
});

describe("a saved view", () => {
  it("is found again by its person alone, in its own table, and can be forgotten", async () => {
    const saved = await call("POST", "/seller/saved-views", headers, AUGUST);
    expect(saved.status).toBe(201);
    const view = saved.body.saved_view as View;
    expect(await listOf(headers)).toEqual([view]);
    expect(view).toMatchObject(AUGUST);
    expect(await listOf(headers, "listings")).toEqual([]);
    expect(await listOf(other)).toEqual([]);
    expect((await call("DELETE", `/seller/saved-views/${view.id}`, other)).status).toBe(404);
    expect((await call("DELETE", `/seller/saved-views/${view.id}`, headers)).status).toBe(200);
    expect(await listOf(headers)).toEqual([]);
  });

  it("replaces one of the same name", async () => {
    await call("POST", "/seller/saved-views", headers, AUGUST);
    await call("POST", "/seller/saved-views", headers, { ...AUGUST, query: "view=cancelled" });
    expect((await listOf(headers)).map(({ name, query }) => ({ name, query }))).toEqual([
      { name: "August", query: "view=cancelled" },
    ]);
  });

  it("is one of twenty at most", async () => {
    for (let count = 0; count < 20; count += 1) {
      const view = { table: "listings", name: `View ${count}`, query: "status=draft" };
      expect((await call("POST", "/seller/saved-views", headers, view)).status).toBe(201);
    }
    const more = await call("POST", "/seller/saved-views", headers, { table: "listings", name: "More", query: "" });
    expect({ status: more.status, code: more.body.code }).toEqual({ status: 409, code: "row.conflict" });
    expect(await listOf(headers, "listings")).toHaveLength(20);
  });

  it("is an operator's own as well", async () => {
    const operator = await operatorHeaders();
    const name = `Suspended ${Date.now()}`;
    const saved = await call("POST", "/admin/saved-views", operator, {
      ...{ table: "sellers", name, query: "status=suspended" },
    });
    expect(saved.status).toBe(201);
    expect((await listOf(operator, "sellers", "admin")).map((view) => view.name)).toContain(name);
    expect(await listOf(headers, "sellers")).toEqual([]);
    const { id } = saved.body.saved_view as View;
    expect((await call("DELETE", `/admin/saved-views/${id}`, operator)).status).toBe(200);
  });
});
