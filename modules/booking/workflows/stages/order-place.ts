import type { IRegionModuleService, IStoreModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** The region and the sales channel that an order belongs to. */
export type OrderPlace = { region_id?: string; sales_channel_id?: string };

/** How long an answer is kept: an operator changes regions once in a while, and the booking never reads them. */
const KEPT_MS = 60_000;
const kept = new Map<string, { place: OrderPlace; until: number }>();

async function readPlace(container: MedusaContainer, currency_code: string): Promise<OrderPlace> {
  const regions: IRegionModuleService = container.resolve(Modules.REGION);
  const stores: IStoreModuleService = container.resolve(Modules.STORE);
  const [[region], [store]] = await Promise.all([
    regions.listRegions({ currency_code }, { select: ["id"], take: 1 }),
    stores.listStores({}, { select: ["default_sales_channel_id"], take: 1 }),
  ]);
  return {
    ...(region ? { region_id: region.id } : {}),
    ...(store?.default_sales_channel_id ? { sales_channel_id: store.default_sales_channel_id } : {}),
  };
}

/** Where Medusa files the orders of a currency; asked of its modules once a minute. */
export async function orderPlace(container: MedusaContainer, currency: string): Promise<OrderPlace> {
  const known = kept.get(currency);
  if (known && known.until > Date.now()) return known.place;
  const place = await readPlace(container, currency);
  kept.set(currency, { place, until: Date.now() + KEPT_MS });
  return place;
}
