import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { Link } from "react-router-dom";
import type { BookingView } from "../../contract";

type Props = { booking: BookingView; text: string; children: ReactNode };

/** One booking as a line that opens it, with what matters about it here at its end. */
export function BookingLine({ booking, text, children }: Props) {
  return (
    <li>
      <Link
        to={`/seller/bookings/${booking.id}?view=all`}
        className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex items-center gap-x-4 px-6 py-3 outline-none"
      >
        <span className="flex min-w-0 flex-1 flex-col">
          <Text as="span" size="small" weight="plus" className="truncate">
            {booking.contact.name}
          </Text>
          <Text as="span" size="small" className="text-ui-fg-subtle truncate">
            {text}
          </Text>
        </span>
        {children}
      </Link>
    </li>
  );
}
