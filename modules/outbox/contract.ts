export { type Consumer, type Delivery, defineConsumer } from "./contract/consumer";
export { type Effect, enqueue } from "./contract/enqueue";
export { listEffects, resendEffect, routes } from "./contract/operations";
export { type EffectView, effectState, effectView } from "./contract/view";
export { changedIds } from "./contract/watch";
