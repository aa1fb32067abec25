import en from "./en";
import es from "./es";

export default { en: { payout: en }, es: { payout: es } };
