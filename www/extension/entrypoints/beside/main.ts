/** The panel once more, as a page that a CRM's page may frame. */
import '../sidepanel/main.ts';
