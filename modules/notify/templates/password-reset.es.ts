import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";

export default function passwordReset(data: TemplateData<"password-reset">): MailContent {
  return {
    subject: "Elige una nueva contraseña para Berth",
    preview: "El enlace sirve una sola vez y por poco tiempo.",
    heading: "Elige una nueva contraseña",
    paragraphs: [
      "Alguien, creemos que tú, ha pedido una nueva contraseña para esta dirección. El enlace sirve una sola vez y por poco tiempo.",
    ],
    action: { label: "Elegir contraseña", link: data.link },
    afterword: "¿No has sido tú? No hagas nada: tu contraseña sigue siendo la misma.",
    why: "Recibes este correo porque alguien pidió una contraseña nueva para esta dirección.",
  };
}
