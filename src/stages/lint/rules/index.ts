import type { Rule } from "../rule.ts";
import { arrayWithoutItems } from "./array-without-items.ts";
import { booleanSchema } from "./boolean-schema.ts";
import { branchUntyped } from "./branch-untyped.ts";
import { contentEncoding } from "./content-encoding.ts";
import { danglingRef } from "./dangling-ref.ts";
import { deepNesting } from "./deep-nesting.ts";
import { defaultInvalid } from "./default-invalid.ts";
import { definitionMalformed } from "./definition-malformed.ts";
import { deprecatedFeature } from "./deprecated-feature.ts";
import { descriptionLength } from "./description-length.ts";
import { descriptionMissing } from "./description-missing.ts";
import { descriptionRepeatsName } from "./description-repeats-name.ts";
import { discriminator } from "./discriminator.ts";
import { duplicateKey } from "./duplicate-key.ts";
import { enumDuplicate } from "./enum-duplicate.ts";
import { enumNotText } from "./enum-not-text.ts";
import { enumType } from "./enum-type.ts";
import { foreignTool } from "./foreign-tool.ts";
import { formatUnsupported } from "./format-unsupported.ts";
import { headerParameter } from "./header-parameter.ts";
import { hiddenUnicode } from "./hidden-unicode.ts";
import { hintConflict } from "./hint-conflict.ts";
import { hintsImplicit } from "./hints-implicit.ts";
import { iconInvalid } from "./icon-invalid.ts";
import { injectionPhrase } from "./injection-phrase.ts";
import { inputRootNotObject } from "./input-root-not-object.ts";
import { inputSchemaMissing } from "./input-schema-missing.ts";
import { keywordUnsupported } from "./keyword-unsupported.ts";
import { leakedInternal } from "./leaked-internal.ts";
import { loneSurrogateRule } from "./lone-surrogate.ts";
import { metaKey } from "./meta-key.ts";
import { mimeType } from "./mime-type.ts";
import { mutatingReadOnly } from "./mutating-read-only.ts";
import { nameBudget } from "./name-budget.ts";
import { nameDuplicate } from "./name-duplicate.ts";
import { nameFormat } from "./name-format.ts";
import { nameMissing } from "./name-missing.ts";
import { nearDuplicate } from "./near-duplicate.ts";
import { nothingServed } from "./nothing-served.ts";
import { openParameterless } from "./open-parameterless.ts";
import { outputRootNotObject } from "./output-root-not-object.ts";
import { parameterCase } from "./parameter-case.ts";
import { parameterUndescribed } from "./parameter-undescribed.ts";
import { patternLookaround } from "./pattern-lookaround.ts";
import { patternSlow } from "./pattern-slow.ts";
import { policyHints } from "./policy-hints.ts";
import { profileOutdated } from "./profile-outdated.ts";
import { promptArgument } from "./prompt-argument.ts";
import { propertyKey } from "./property-key.ts";
import { recursiveRef } from "./recursive-ref.ts";
import { refOutsideDefs } from "./ref-outside-defs.ts";
import { refSibling } from "./ref-sibling.ts";
import { remoteRef } from "./remote-ref.ts";
import { requiredUnknown } from "./required-unknown.ts";
import { resourceUri } from "./resource-uri.ts";
import { rootCombinator } from "./root-combinator.ts";
import { schemaInvalid } from "./schema-invalid.ts";
import { schemaNesting } from "./schema-nesting.ts";
import { secretInDefinition } from "./secret-in-definition.ts";
import { serverDrift } from "./server-drift.ts";
import { strictObject } from "./strict-object.ts";
import { taskSupport } from "./task-support.ts";
import { titleMissing } from "./title-missing.ts";
import { tokenBudget } from "./token-budget.ts";
import { tooManyTools } from "./too-many-tools.ts";
import { typeList } from "./type-list.ts";
import { undeclared } from "./undeclared.ts";
import { unknownDialect } from "./unknown-dialect.ts";
import { unsatisfiable } from "./unsatisfiable.ts";
import { unserved } from "./unserved.ts";
import { untypedSchema } from "./untyped-schema.ts";

/** Every lint rule, in the order of the documentation: names, texts, schemas, safety, the server as a whole. */
export const rules: readonly Rule[] = [
  nameMissing,
  nameDuplicate,
  nameFormat,
  nameBudget,
  definitionMalformed,
  taskSupport,
  iconInvalid,
  metaKey,
  descriptionMissing,
  descriptionRepeatsName,
  descriptionLength,
  parameterUndescribed,
  inputSchemaMissing,
  inputRootNotObject,
  outputRootNotObject,
  schemaInvalid,
  unknownDialect,
  unsatisfiable,
  requiredUnknown,
  parameterCase,
  enumDuplicate,
  enumType,
  refSibling,
  patternLookaround,
  patternSlow,
  defaultInvalid,
  keywordUnsupported,
  formatUnsupported,
  typeList,
  enumNotText,
  branchUntyped,
  strictObject,
  contentEncoding,
  headerParameter,
  schemaNesting,
  untypedSchema,
  openParameterless,
  discriminator,
  arrayWithoutItems,
  booleanSchema,
  rootCombinator,
  propertyKey,
  remoteRef,
  refOutsideDefs,
  recursiveRef,
  danglingRef,
  deepNesting,
  duplicateKey,
  loneSurrogateRule,
  hiddenUnicode,
  injectionPhrase,
  secretInDefinition,
  leakedInternal,
  foreignTool,
  hintConflict,
  mutatingReadOnly,
  titleMissing,
  hintsImplicit,
  nothingServed,
  tooManyTools,
  tokenBudget,
  nearDuplicate,
  promptArgument,
  resourceUri,
  mimeType,
  deprecatedFeature,
  profileOutdated,
  undeclared,
  policyHints,
  unserved,
  serverDrift,
];

/** The rule with this id, or undefined. */
export function findRule(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
