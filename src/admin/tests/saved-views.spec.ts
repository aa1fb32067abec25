import { expect, test } from "vitest";
import { viewQuery } from "../views/saved-view-query";

const queryOf = (address: string) => viewQuery(new URLSearchParams(address));

test("a view is the same in whatever order its parts stand in the address, and on whichever page it is", () => {
  expect(queryOf("view=confirmed&order=start_at&offset=40")).toBe("order=start_at&view=confirmed");
  expect(queryOf("order=start_at&view=confirmed&q=")).toBe("order=start_at&view=confirmed");
});

test("a list that nothing narrows is no view", () => expect(queryOf("offset=20")).toBe(""));
