import type {
  IApiKeyModuleService,
  IRegionModuleService,
  ISalesChannelModuleService,
  IStoreModuleService,
  MedusaContainer,
} from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows";
import { CURRENCIES } from "../../src/shared/money";

const CHANNEL = "Berth storefront";
const PROVIDER = "pp_stripe_stripe";

async function salesChannel(container: MedusaContainer): Promise<string> {
  const [known] = await container
    .resolve<ISalesChannelModuleService>(Modules.SALES_CHANNEL)
    .listSalesChannels({ name: CHANNEL });
  if (known) return known.id;
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: CHANNEL }] },
  });
  return result[0]?.id ?? "";
}

async function publishableKey(container: MedusaContainer, channelId: string): Promise<string> {
  const keys = container.resolve<IApiKeyModuleService>(Modules.API_KEY);
  const [known] = await keys.listApiKeys({ type: "publishable", title: CHANNEL });
  if (known) return known.token;
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: CHANNEL, type: "publishable", created_by: "seed" }] },
  });
  const [key] = result;
  if (!key) throw new Error("the publishable key was not made");
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add: [channelId] } });
  return key.token;
}

/** A region per currency: a listing is charged in its own currency, through Stripe alone, taxes are Berth's to add. */
async function regions(container: MedusaContainer): Promise<void> {
  const known = await container
    .resolve<IRegionModuleService>(Modules.REGION)
    .listRegions({}, { select: ["currency_code"] });
  const missing = CURRENCIES.filter((currency) => !known.some((region) => region.currency_code === currency));
  if (missing.length === 0) return;
  await createRegionsWorkflow(container).run({
    input: {
      regions: missing.map((currency_code) => ({
        name: currency_code.toUpperCase(),
        currency_code,
        countries: [],
        payment_providers: [PROVIDER],
        automatic_taxes: false,
        is_tax_inclusive: true,
      })),
    },
  });
}

async function nameStore(container: MedusaContainer, channelId: string): Promise<void> {
  const [store] = await container.resolve<IStoreModuleService>(Modules.STORE).listStores();
  if (!store) return;
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: "Berth",
        default_sales_channel_id: channelId,
        supported_currencies: CURRENCIES.map((currency_code) => ({
          currency_code,
          is_default: currency_code === "eur",
        })),
      },
    },
  });
}

/** What Medusa needs before anything can be sold: channel, key, a region per currency, the store's name. */
export async function seedCommerce(
  container: MedusaContainer,
): Promise<{ sales_channel_id: string; publishable_key: string }> {
  const sales_channel_id = await salesChannel(container);
  await regions(container);
  await nameStore(container, sales_channel_id);
  return { sales_channel_id, publishable_key: await publishableKey(container, sales_channel_id) };
}
