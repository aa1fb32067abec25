import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import { BookingStripeProvider } from "./booking-stripe-provider";

export default ModuleProvider(Modules.PAYMENT, { services: [BookingStripeProvider] });
