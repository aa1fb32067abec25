import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";

const ROLES = { owner: "an owner", manager: "a manager", staff: "a member of staff" };

export default function invitation(data: TemplateData<"invitation">): MailContent {
  return {
    subject: `${data.inviter} invites you to join ${data.seller_name} on Berth`,
    preview: "Accept the invitation to work together.",
    heading: `Join ${data.seller_name}`,
    paragraphs: [
      `${data.inviter} would like you to help run ${data.seller_name} on Berth, as ${ROLES[data.role]}.`,
      "Accept the invitation to see listings, calendars and bookings.",
    ],
    action: { label: "Accept the invitation", link: data.link },
    afterword: "You do not know this business? Then you can ignore this mail; nothing happens.",
    why: `You get this mail because ${data.inviter} entered this address to invite you.`,
  };
}
