export { MAIL_TOPIC, type Mail, mail } from "./contract/mail";
export { TEMPLATE_DATA, TEMPLATE_NAMES, type TemplateData, type TemplateName } from "./contract/template-data";
