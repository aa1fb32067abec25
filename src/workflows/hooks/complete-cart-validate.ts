import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { Problem } from "../../shared/problem";

/** The second wall behind the closed cart routes: no cart ever becomes an order, whoever starts the workflow. */
completeCartWorkflow.hooks.validate(async () => {
  throw new Problem("route.not_found", "Berth takes bookings, not carts.");
});
