export const CORE_CLOSED_ROUTES = `
POST /admin/invites/accept
DELETE GET POST /admin/rbac/roles/:id
GET POST /auth/:actor_type/:auth_provider
GET POST /auth/:actor_type/:auth_provider/callback
POST /auth/:actor_type/:auth_provider/register
POST /auth/:actor_type/:auth_provider/reset-password
POST /auth/:actor_type/:auth_provider/update
GET /auth/:actor_type/providers
POST /auth/:auth_provider/user
POST /auth/token/refresh
POST /auth/verification/confirm
POST /auth/verification/request
GET /cloud/auth
POST /cloud/auth/users
POST /hooks/payment/:provider
POST /store/carts
GET POST /store/carts/:id
POST /store/carts/:id/complete
POST /store/carts/:id/customer
POST /store/carts/:id/line-items
DELETE POST /store/carts/:id/line-items/:line_id
DELETE POST /store/carts/:id/promotions
POST /store/carts/:id/shipping-methods
POST /store/carts/:id/taxes
GET /store/collections
GET /store/collections/:id
GET /store/currencies
GET /store/currencies/:code
GET POST /store/customers/me/addresses
DELETE GET POST /store/customers/me/addresses/:address_id
GET /store/orders
GET /store/orders/:id
POST /store/orders/:id/transfer/accept
POST /store/orders/:id/transfer/cancel
POST /store/orders/:id/transfer/decline
POST /store/orders/:id/transfer/request
POST /store/payment-collections
POST /store/payment-collections/:id/payment-sessions
GET /store/payment-providers
GET /store/product-categories
GET /store/product-categories/:id
GET /store/product-options
GET /store/product-options/:id
GET /store/product-tags
GET /store/product-tags/:id
GET /store/product-types
GET /store/product-types/:id
GET /store/product-variants
GET /store/product-variants/:id
GET /store/products
GET /store/products/:id
GET /store/regions
GET /store/regions/:id
GET /store/return-reasons
GET /store/return-reasons/:id
POST /store/returns
POST /store/search
GET /store/shipping-options
POST /store/shipping-options/:id/calculate
`;
