import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";

const ROLES = { owner: "titular", manager: "gestión", staff: "equipo" };

export default function invitation(data: TemplateData<"invitation">): MailContent {
  return {
    subject: `${data.inviter} te invita a unirte a ${data.seller_name} en Berth`,
    preview: "Acepta la invitación para trabajar en equipo.",
    heading: `Únete a ${data.seller_name}`,
    paragraphs: [
      `${data.inviter} quiere que le ayudes a llevar ${data.seller_name} en Berth, con el rol de ${ROLES[data.role]}.`,
      "Acepta la invitación para ver los anuncios, los calendarios y las reservas.",
    ],
    action: { label: "Aceptar la invitación", link: data.link },
    afterword: "¿No conoces este negocio? Puedes ignorar este correo; no pasará nada.",
    why: `Recibes este correo porque ${data.inviter} indicó esta dirección para invitarte.`,
  };
}
