/** The one style sheet: light and dark by the reader's own setting, contrast of WCAG AA in both. */
export const style = `:root {
  color-scheme: light dark;
  --text: light-dark(#1a1d21, #e8eaed);
  --soft: light-dark(#50575f, #aab2bb);
  --back: light-dark(#ffffff, #15181c);
  --card: light-dark(#f5f6f8, #1e2329);
  --line: light-dark(#d5d9de, #39414a);
  --link: light-dark(#0b57b5, #8ab8ff);
  --good: light-dark(#0b6b3a, #6fdc9f);
  --warn: light-dark(#8a4b00, #ffc46b);
  --bad: light-dark(#a3182a, #ff9aa5);
}
* {
  box-sizing: border-box;
}
body {
  margin: 0 auto;
  max-width: 68rem;
  padding: 1rem 1.25rem 4rem;
  background: var(--back);
  color: var(--text);
  font:
    1rem / 1.5 system-ui,
    sans-serif;
}
a {
  color: var(--link);
}
a:focus-visible,
button:focus-visible,
input:focus-visible,
select:focus-visible,
summary:focus-visible,
[tabindex]:focus-visible {
  outline: 3px solid var(--link);
  outline-offset: 2px;
}
h1 {
  margin: 0.5rem 0 0.25rem;
  font-size: 1.6rem;
  line-height: 1.2;
  overflow-wrap: anywhere;
}
h2 {
  margin: 2rem 0 0.5rem;
  font-size: 1.2rem;
}
.soft {
  color: var(--soft);
}
.skip {
  position: absolute;
  left: -999rem;
}
.skip:focus {
  position: static;
}
form {
  display: flex;
  flex-wrap: wrap;
  gap: 0.75rem;
  align-items: end;
  margin: 1rem 0;
}
label {
  display: grid;
  gap: 0.25rem;
  font-size: 0.9rem;
  color: var(--soft);
}
label.wide {
  flex: 1 1 18rem;
}
input,
select,
button {
  font: inherit;
  padding: 0.45rem 0.6rem;
  border: 1px solid var(--soft);
  border-radius: 0.4rem;
  background: var(--back);
  color: var(--text);
}
button {
  cursor: pointer;
}
ul.servers {
  list-style: none;
  margin: 0;
  padding: 0;
  display: grid;
  gap: 0.6rem;
}
ul.servers > li {
  padding: 0.8rem 1rem;
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  content-visibility: auto;
  contain-intrinsic-size: auto 8rem;
}
ul.servers h2 {
  margin: 0;
  font-size: 1.05rem;
  overflow-wrap: anywhere;
}
ul.servers p {
  margin: 0.2rem 0;
}
[hidden] {
  display: none !important;
}
.badge {
  display: inline-block;
  padding: 0 0.5rem;
  border: 1px solid currentColor;
  border-radius: 1rem;
  font-size: 0.85rem;
  white-space: nowrap;
}
.good {
  color: var(--good);
}
.warn {
  color: var(--warn);
}
.bad {
  color: var(--bad);
}
dl {
  display: grid;
  grid-template-columns: max-content 1fr;
  gap: 0.3rem 1.2rem;
  margin: 0.8rem 0;
}
dt {
  color: var(--soft);
}
dd {
  margin: 0;
  overflow-wrap: anywhere;
}
.scroll {
  overflow-x: auto;
}
table {
  border-collapse: collapse;
  width: 100%;
}
th,
td {
  text-align: left;
  vertical-align: top;
  padding: 0.4rem 0.8rem 0.4rem 0;
  border-bottom: 1px solid var(--line);
}
th {
  color: var(--soft);
  font-weight: 600;
}
td ul {
  margin: 0;
  padding-left: 1.1rem;
}
code,
pre {
  font:
    0.9rem / 1.45 ui-monospace,
    monospace;
}
pre {
  margin: 0.5rem 0;
  padding: 0.8rem;
  overflow-x: auto;
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 0.4rem;
}
details {
  margin: 0.4rem 0;
  border: 1px solid var(--line);
  border-radius: 0.4rem;
  padding: 0.5rem 0.8rem;
}
summary {
  cursor: pointer;
  font-weight: 600;
}
@media (max-width: 36rem) {
  dl {
    grid-template-columns: 1fr;
    gap: 0 1rem;
  }
  dd {
    margin-bottom: 0.5rem;
  }
}
`;
