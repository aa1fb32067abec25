import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";

export default function passwordReset(data: TemplateData<"password-reset">): MailContent {
  return {
    subject: "Choose a new password for Berth",
    preview: "The link works once and for a short time.",
    heading: "Choose a new password",
    paragraphs: [
      "Someone, we think you, asked for a new password for this address. The link works once and for a short time.",
    ],
    action: { label: "Choose a password", link: data.link },
    afterword: "It was not you? Then leave this mail alone: your password stays as it is.",
    why: "You get this mail because somebody asked for a new password for this address.",
  };
}
