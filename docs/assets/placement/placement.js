/** <guide-placement>: one reader places a case. */
import { Asking } from "./asking.js";

customElements.define("guide-placement", class GuidePlacement extends Asking {});
