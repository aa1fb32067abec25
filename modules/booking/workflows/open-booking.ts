import { createWorkflow, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { type BookingInput, holdDatesStep } from "./steps/hold-dates";
import { openPaymentStep } from "./steps/open-payment";

/**
 * From a quote to a booking that can be paid: dates first, then the payment. If the payment cannot be opened, the
 * dates are given back before anyone is told.
 */
export const openBookingWorkflow = createWorkflow("open-booking", (input: WorkflowData<BookingInput>) => {
  const bookingId = holdDatesStep(input);
  const clientSecret = openPaymentStep(bookingId);
  return new WorkflowResponse(
    transform({ bookingId, clientSecret }, (made) => ({
      booking_id: made.bookingId,
      client_secret: made.clientSecret,
    })),
  );
});
