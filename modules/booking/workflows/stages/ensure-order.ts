import type { IOrderModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { toMajor } from "../../../../src/shared/money";
import { orderIdOf } from "../../domain/order-id";
import type { BookingRow } from "../../rows/booking-row";
import { orderPlace } from "./order-place";

async function findOrder(orders: IOrderModuleService, id: string): Promise<boolean> {
  return (await orders.listOrders({ id }, { select: ["id"] })).length > 0;
}

async function createOrder(container: MedusaContainer, booking: BookingRow, id: string): Promise<void> {
  const title = booking.listing_snapshot.title.en;
  const order = {
    id,
    email: booking.contact_email,
    currency_code: booking.currency,
    metadata: { booking_id: booking.id, reference: booking.reference },
    ...(booking.customer_id ? { customer_id: booking.customer_id } : {}),
    ...(await orderPlace(container, booking.currency)),
    items: [
      {
        title: `${title}, ${booking.from_date} – ${booking.to_date}`,
        product_id: booking.product_id,
        product_title: title,
        product_handle: booking.listing_snapshot.handle,
        variant_id: booking.variant_id,
        quantity: 1,
        unit_price: toMajor(BigInt(booking.total_minor), booking.currency),
        is_custom_price: true,
        is_tax_inclusive: true,
        is_discountable: false,
        requires_shipping: false,
        metadata: { booking_id: booking.id, from: booking.from_date, to: booking.to_date, guests: booking.guests },
      },
    ],
  };
  await (container.resolve(Modules.ORDER) as IOrderModuleService).createOrders([order]);
}

/**
 * The one Medusa order of a booking, linked to its payment collection; its primary key says that it is the only one.
 * It is made by the order module and not by Medusa's workflow: that one hands a guest's order to whichever
 * account has the guest's e-mail address, and asks for stock, taxes and promotions that a booking does not have.
 */
export async function ensureOrder(container: MedusaContainer, booking: BookingRow): Promise<string> {
  const orders: IOrderModuleService = container.resolve(Modules.ORDER);
  const id = orderIdOf(booking.id);
  try {
    await createOrder(container, booking, id);
  } catch (error) {
    // It was made before, or by whoever held the lease before us: the primary key let one through.
    if (!(await findOrder(orders, id))) throw error;
  }
  if (!booking.payment_collection_id) throw new Error(`booking ${booking.id} was paid without a payment collection`);
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: id },
    [Modules.PAYMENT]: { payment_collection_id: booking.payment_collection_id },
  });
  return id;
}
