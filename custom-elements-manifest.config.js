// The analyzer would write its last output folder into package.json; what is published is always dist's.
export default { packagejson: false };
