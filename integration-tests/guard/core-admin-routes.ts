/**
 * Every route of Medusa's own under `/admin`, as read once from a running server and looked through: all are for operators.
 * A route that a new version brings is missing here, and the sweep fails until somebody has decided about it.
 */
export const CORE_ADMIN_ROUTES = `
GET POST /admin/api-keys
DELETE GET POST /admin/api-keys/:id
POST /admin/api-keys/:id/revoke
POST /admin/api-keys/:id/sales-channels
GET POST /admin/campaigns
DELETE GET POST /admin/campaigns/:id
POST /admin/campaigns/:id/promotions
GET POST /admin/claims
DELETE GET /admin/claims/:id
POST /admin/claims/:id/cancel
POST /admin/claims/:id/claim-items
DELETE POST /admin/claims/:id/claim-items/:action_id
POST /admin/claims/:id/inbound/items
DELETE POST /admin/claims/:id/inbound/items/:action_id
POST /admin/claims/:id/inbound/shipping-method
DELETE POST /admin/claims/:id/inbound/shipping-method/:action_id
POST /admin/claims/:id/outbound/items
DELETE POST /admin/claims/:id/outbound/items/:action_id
POST /admin/claims/:id/outbound/shipping-method
DELETE POST /admin/claims/:id/outbound/shipping-method/:action_id
DELETE POST /admin/claims/:id/request
GET POST /admin/collections
DELETE GET POST /admin/collections/:id
POST /admin/collections/:id/products
GET /admin/currencies
GET /admin/currencies/:code
GET POST /admin/customer-groups
DELETE GET POST /admin/customer-groups/:id
POST /admin/customer-groups/:id/customers
GET POST /admin/customers
DELETE GET POST /admin/customers/:id
GET POST /admin/customers/:id/addresses
DELETE GET POST /admin/customers/:id/addresses/:address_id
POST /admin/customers/:id/customer-groups
GET POST /admin/draft-orders
DELETE GET POST /admin/draft-orders/:id
POST /admin/draft-orders/:id/convert-to-order
DELETE POST /admin/draft-orders/:id/edit
POST /admin/draft-orders/:id/edit/confirm
POST /admin/draft-orders/:id/edit/items
DELETE POST /admin/draft-orders/:id/edit/items/:action_id
POST /admin/draft-orders/:id/edit/items/item/:item_id
DELETE POST /admin/draft-orders/:id/edit/promotions
POST /admin/draft-orders/:id/edit/request
POST /admin/draft-orders/:id/edit/shipping-methods
DELETE POST /admin/draft-orders/:id/edit/shipping-methods/:action_id
DELETE POST /admin/draft-orders/:id/edit/shipping-methods/method/:method_id
GET POST /admin/exchanges
DELETE GET /admin/exchanges/:id
POST /admin/exchanges/:id/cancel
POST /admin/exchanges/:id/inbound/items
DELETE POST /admin/exchanges/:id/inbound/items/:action_id
POST /admin/exchanges/:id/inbound/shipping-method
DELETE POST /admin/exchanges/:id/inbound/shipping-method/:action_id
POST /admin/exchanges/:id/outbound/items
DELETE POST /admin/exchanges/:id/outbound/items/:action_id
POST /admin/exchanges/:id/outbound/shipping-method
DELETE POST /admin/exchanges/:id/outbound/shipping-method/:action_id
DELETE POST /admin/exchanges/:id/request
GET /admin/feature-flags
GET /admin/fulfillment-providers
GET /admin/fulfillment-providers/:id/options
DELETE /admin/fulfillment-sets/:id
POST /admin/fulfillment-sets/:id/service-zones
DELETE GET POST /admin/fulfillment-sets/:id/service-zones/:zone_id
POST /admin/fulfillments
POST /admin/fulfillments/:id/cancel
POST /admin/fulfillments/:id/shipment
GET /admin/index/details
POST /admin/index/sync
GET POST /admin/inventory-items
DELETE GET POST /admin/inventory-items/:id
GET POST /admin/inventory-items/:id/location-levels
DELETE POST /admin/inventory-items/:id/location-levels/:location_id
POST /admin/inventory-items/:id/location-levels/batch
POST /admin/inventory-items/batch
POST /admin/inventory-items/export
POST /admin/inventory-items/location-levels/batch
GET POST /admin/invites
DELETE GET /admin/invites/:id
POST /admin/invites/:id/resend
DELETE GET POST /admin/layouts/:zone/configuration
GET /admin/layouts/configurations
GET /admin/notifications
GET /admin/notifications/:id
POST /admin/order-changes/:id
POST /admin/order-edits
DELETE /admin/order-edits/:id
POST /admin/order-edits/:id/confirm
POST /admin/order-edits/:id/items
DELETE POST /admin/order-edits/:id/items/:action_id
POST /admin/order-edits/:id/items/item/:item_id
POST /admin/order-edits/:id/request
POST /admin/order-edits/:id/shipping-method
DELETE POST /admin/order-edits/:id/shipping-method/:action_id
GET /admin/orders
GET POST /admin/orders/:id
POST /admin/orders/:id/archive
POST /admin/orders/:id/cancel
GET /admin/orders/:id/changes
POST /admin/orders/:id/complete
POST /admin/orders/:id/credit-lines
POST /admin/orders/:id/fulfillments
POST /admin/orders/:id/fulfillments/:fulfillment_id/cancel
POST /admin/orders/:id/fulfillments/:fulfillment_id/mark-as-delivered
POST /admin/orders/:id/fulfillments/:fulfillment_id/shipments
GET /admin/orders/:id/line-items
POST /admin/orders/:id/payment-sessions/authorize
GET /admin/orders/:id/preview
GET /admin/orders/:id/shipping-options
POST /admin/orders/:id/transfer
POST /admin/orders/:id/transfer/cancel
POST /admin/orders/:id/transfer/guest
POST /admin/orders/export
POST /admin/payment-collections
DELETE /admin/payment-collections/:id
POST /admin/payment-collections/:id/mark-as-paid
POST /admin/payment-collections/:id/payment-sessions
GET /admin/payments
GET /admin/payments/:id
POST /admin/payments/:id/capture
POST /admin/payments/:id/refund
GET /admin/payments/payment-providers
GET /admin/plugins
GET POST /admin/price-lists
DELETE GET POST /admin/price-lists/:id
GET /admin/price-lists/:id/prices
POST /admin/price-lists/:id/prices/batch
POST /admin/price-lists/:id/products
GET POST /admin/price-preferences
DELETE GET POST /admin/price-preferences/:id
GET POST /admin/product-categories
DELETE GET POST /admin/product-categories/:id
POST /admin/product-categories/:id/products
GET POST /admin/product-options
DELETE GET POST /admin/product-options/:id
GET /admin/product-options/:id/values
DELETE GET POST /admin/product-options/:id/values/:value_id
GET POST /admin/product-tags
DELETE GET POST /admin/product-tags/:id
GET POST /admin/product-types
DELETE GET POST /admin/product-types/:id
GET /admin/product-variants
GET POST /admin/products
DELETE GET POST /admin/products/:id
POST /admin/products/:id/images/:image_id/variants/batch
GET /admin/products/:id/options
POST /admin/products/:id/options/batch
GET POST /admin/products/:id/variants
DELETE GET POST /admin/products/:id/variants/:variant_id
POST /admin/products/:id/variants/:variant_id/images/batch
POST /admin/products/:id/variants/:variant_id/inventory-items
DELETE POST /admin/products/:id/variants/:variant_id/inventory-items/:inventory_item_id
POST /admin/products/:id/variants/batch
POST /admin/products/:id/variants/inventory-items/batch
POST /admin/products/batch
POST /admin/products/export
POST /admin/products/import
POST /admin/products/import/:transaction_id/confirm
POST /admin/products/imports
POST /admin/products/imports/:transaction_id/confirm
GET POST /admin/promotions
DELETE GET POST /admin/promotions/:id
GET /admin/promotions/:id/:rule_type
POST /admin/promotions/:id/buy-rules/batch
POST /admin/promotions/:id/rules/batch
POST /admin/promotions/:id/target-rules/batch
GET /admin/promotions/rule-attribute-options/:rule_type
GET /admin/promotions/rule-value-options/:rule_type/:rule_attribute_id
GET POST /admin/property-labels
DELETE GET POST /admin/property-labels/:id
POST /admin/property-labels/batch
GET POST /admin/refund-reasons
DELETE GET POST /admin/refund-reasons/:id
GET POST /admin/regions
DELETE GET POST /admin/regions/:id
GET POST /admin/reservations
DELETE GET POST /admin/reservations/:id
GET POST /admin/return-reasons
DELETE GET POST /admin/return-reasons/:id
GET POST /admin/returns
GET POST /admin/returns/:id
POST /admin/returns/:id/cancel
POST /admin/returns/:id/dismiss-items
DELETE POST /admin/returns/:id/dismiss-items/:action_id
DELETE POST /admin/returns/:id/receive
POST /admin/returns/:id/receive-items
DELETE POST /admin/returns/:id/receive-items/:action_id
POST /admin/returns/:id/receive/confirm
DELETE POST /admin/returns/:id/request
POST /admin/returns/:id/request-items
DELETE POST /admin/returns/:id/request-items/:action_id
POST /admin/returns/:id/shipping-method
DELETE POST /admin/returns/:id/shipping-method/:action_id
GET POST /admin/sales-channels
DELETE GET POST /admin/sales-channels/:id
POST /admin/sales-channels/:id/products
GET /admin/search
GET /admin/search-indexes
DELETE /admin/search-indexes/:id
POST /admin/search-indexes/:id/reindex
GET POST /admin/shipping-option-types
DELETE GET POST /admin/shipping-option-types/:id
GET POST /admin/shipping-options
DELETE GET POST /admin/shipping-options/:id
POST /admin/shipping-options/:id/rules/batch
GET POST /admin/shipping-profiles
DELETE GET POST /admin/shipping-profiles/:id
GET POST /admin/stock-locations
DELETE GET POST /admin/stock-locations/:id
POST /admin/stock-locations/:id/fulfillment-providers
POST /admin/stock-locations/:id/fulfillment-sets
POST /admin/stock-locations/:id/sales-channels
GET /admin/stores
GET POST /admin/stores/:id
GET /admin/tax-providers
GET POST /admin/tax-rates
DELETE GET POST /admin/tax-rates/:id
POST /admin/tax-rates/:id/rules
DELETE /admin/tax-rates/:id/rules/:rule_id
GET POST /admin/tax-regions
DELETE GET POST /admin/tax-regions/:id
GET /admin/translations/entities
POST /admin/uploads
DELETE GET /admin/uploads/:id
POST /admin/uploads/presigned-urls
GET /admin/users
DELETE GET POST /admin/users/:id
GET /admin/users/:id/auth-providers
POST /admin/users/:id/reset-password
DELETE GET POST /admin/users/:id/roles
DELETE /admin/users/:id/roles/:role_id
GET /admin/users/me
GET /admin/views/:entity/columns
GET POST /admin/views/:entity/configurations
DELETE GET POST /admin/views/:entity/configurations/:id
GET POST /admin/views/:entity/configurations/active
GET /admin/views/entities
GET /admin/workflows-executions
GET /admin/workflows-executions/:id
GET /admin/workflows-executions/:workflow_id/:transaction_id
GET /admin/workflows-executions/:workflow_id/:transaction_id/subscribe
POST /admin/workflows-executions/:workflow_id/run
POST /admin/workflows-executions/:workflow_id/steps/failure
POST /admin/workflows-executions/:workflow_id/steps/success
GET /admin/workflows-executions/:workflow_id/subscribe
`;
