/**
 * What the stock dashboard asks the core for while it starts, and what a seller gets instead of the core's rows.
 * Tried frame by frame: with these answers there is no flash of core pages, no toast and no 403.
 */
const HIDDEN_CORE_PAGES = ["orders", "products", "inventory", "customers", "promotions", "price-lists"];

/** One named store: the dashboard's header throws without. */
export const STORE_LIST = {
  stores: [{ id: "store_berth", name: "Berth", supported_currencies: [], supported_locales: [] }],
  count: 1,
  offset: 0,
  limit: 1,
};

export const NO_NOTIFICATIONS = { notifications: [], count: 0, offset: 0, limit: 0 };

export const NO_SEARCH = { enabled: false, search_indexes: [] };

/** Asked for in the top bar, to tell whether somebody rearranged a page. */
export const NO_LAYOUTS = { layout_configurations: [], count: 0, offset: 0, limit: 0 };

/** The layout of a zone with every core page hidden. */
export function layoutConfiguration(zone: string) {
  const widgets = Object.fromEntries(HIDDEN_CORE_PAGES.map((page) => [`core:nav:/${page}`, { hidden: true }]));
  return {
    personal_configuration: null,
    default_configuration: { id: zone, zone, is_system_default: true, user_id: null, configuration: { widgets } },
    active_scope: "default",
  };
}
