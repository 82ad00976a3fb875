"""How the HTML file looks: one column, light and dark, on a phone and on paper."""

STYLE = """\
:root { color-scheme: light dark; --paper: #FFFFFF; --surface: #F4F6F8; --ink: #1B1F24; --muted: #4F5863;
  --primary: #0F5C63; --line: #7B8592; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181D; --surface: #1D232A; --ink: #ECEFF3; --muted: #B3BCC6;
  --primary: #6CC5CC; --line: #77828E; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 46rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2em 0 0.5em; }
h1 { font-size: 2.1rem; color: var(--primary); margin-top: 1rem; }
h2 { font-size: 1.6rem; color: var(--primary); border-top: 3px solid var(--primary); padding-top: 0.75rem; }
h3 { font-size: 1.25rem; }
h4 { font-size: 1.05rem; }
p { margin: 0 0 0.6em; }
a { color: var(--primary); overflow-wrap: anywhere; }
a:focus-visible { outline: 3px solid var(--primary); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; padding: 0.5rem 1rem; background: var(--paper); }
.skip:focus { left: 1rem; top: 0.5rem; }
.subtitle { font-size: 1.35rem; font-weight: 600; }
.lead { font-size: 1.15rem; }
.question, .missing { color: var(--muted); font-style: italic; }
.label { font-weight: 600; margin-bottom: 0; }
.note, footer { color: var(--muted); font-size: 0.9375rem; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 0.75rem; }
pre { background: var(--surface); padding: 0.75rem; border-radius: 8px; white-space: pre-wrap; overflow-wrap: anywhere;
  font-size: 0.875rem; }
dl { margin: 0 0 1rem; }
dt { font-weight: 600; color: var(--muted); font-size: 0.9375rem; }
dd { margin: 0; }
dd p { white-space: pre-wrap; }
.facts > div { display: grid; grid-template-columns: 14rem 1fr; gap: 0 1rem; padding: 0.4rem 0;
  border-bottom: 1px solid var(--line); }
.facts p { margin: 0; }
table { width: 100%; border-collapse: collapse; margin: 0.5rem 0 1.25rem; font-size: 0.9375rem; }
th, td { text-align: start; vertical-align: top; padding: 0.4rem 0.5rem; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; }
th { background: var(--surface); border-bottom: 2px solid var(--primary); overflow-wrap: normal; }
ul.chart, ul.contents { list-style: none; padding: 0; }
.chart li { display: grid; grid-template-columns: 14rem 1fr 10.5rem; gap: 0.75rem;
  align-items: center; padding: 0.2rem 0; }
.bar { border: 1px solid var(--primary); height: 0.9rem; display: block; }
.bar span { background: var(--primary); height: 100%; display: block; forced-color-adjust: none; }
.contents .level1 { font-weight: 600; margin-top: 0.5rem; }
.contents .level2 { padding-left: 1.25rem; }
@media (max-width: 40rem) {
  .facts > div, .chart li { grid-template-columns: 1fr; gap: 0; }
  .chart li { padding: 0.5rem 0; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  table, tbody, tr, td { display: block; }
  tr { border-bottom: 2px solid var(--primary); padding: 0.4rem 0; }
  td { border: 0; padding: 0.15rem 0; }
  td:empty { display: none; }
  td::before { content: attr(data-label) ": "; font-weight: 600; color: var(--muted); }
}
@media print { body { max-width: none; font-size: 11pt; } h2 { break-before: page; } h2, h3, h4 { break-after: avoid; }
  tr, .facts > div, .chart li { break-inside: avoid; } .skip { display: none; } }
"""
