import en from "./en";
import es from "./es";

export default { en: { listing: en }, es: { listing: es } };
