/** Medusa's own Stripe provider, led to a stand-in: it has no option for the host. Nothing else of it is changed. */
export const STRIPE_PROVIDER = `
const { ModuleProvider, Modules } = require("@medusajs/framework/utils");
const { StripeProviderService } = require("@medusajs/payment-stripe/dist/services");
const Stripe = require("stripe-15");
class StandInStripe extends StripeProviderService {
  constructor(cradle, options) {
    super(cradle, options);
    const { STRIPE_API_BASE, STRIPE_API_KEY } = process.env;
    const { hostname, port } = new URL(STRIPE_API_BASE);
    this.stripe_ = new Stripe(STRIPE_API_KEY, { host: hostname, port, protocol: "http", telemetry: false });
  }
}
StandInStripe.identifier = "stripe";
module.exports = ModuleProvider(Modules.PAYMENT, { services: [StandInStripe] });
`;

/** What a stock shop needs before it sells: a channel, a publishable key, a region that takes the stand-in's cards. */
export const SHOP_SCRIPT = `
const flows = require("@medusajs/medusa/core-flows");
exports.default = async function ({ container }) {
  const run = async (workflow, input) => (await workflow(container).run({ input })).result;
  const [channel] = await run(flows.createSalesChannelsWorkflow, { salesChannelsData: [{ name: "Web" }] });
  const [key] = await run(flows.createApiKeysWorkflow, { api_keys: [{ title: "Web", type: "publishable", created_by: "" }] });
  await flows.linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add: [channel.id] } });
  await run(flows.createRegionsWorkflow, {
    regions: [{
      name: "EUR", currency_code: "eur", countries: [], payment_providers: ["pp_stripe_stripe"],
      automatic_taxes: false, is_tax_inclusive: true,
    }],
  });
};
`;

/** The payment module as our own configuration has it, with Medusa's provider; what is confirmed is captured at once. */
export const paymentModule = (provider: string) => ({
  resolve: "@medusajs/medusa/payment",
  options: {
    providers: [
      // The key of the client comes from the environment, with its address.
      { resolve: provider, id: "stripe", options: { apiKey: "sk_test_replaced", capture: true } },
    ],
  },
});
