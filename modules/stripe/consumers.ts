import { defineConsumer } from "../outbox/contract";
import { FORGET_CUSTOMER, forgetCustomer } from "./contract";
import { STRIPE, type StripeService } from "./index";

export default [
  defineConsumer({
    topic: FORGET_CUSTOMER,
    payload: forgetCustomer,
    async deliver({ payload, container }) {
      await container.resolve<StripeService>(STRIPE).cards.forget(payload.owner);
    },
  }),
];
