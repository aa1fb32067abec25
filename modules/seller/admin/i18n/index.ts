import en from "./en";
import es from "./es";

export default { en: { seller: en }, es: { seller: es } };
