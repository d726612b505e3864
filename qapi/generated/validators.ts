// Generated from qapi/*.json by `npm run generate`. Do not edit.
// @ts-nocheck: written by ajv

const ONE_ERROR = [null];
("use strict");

const schema7 = {
  type: "object",
  properties: {
    "job-id": { type: "string" },
    device: { type: "string" },
    "base-node": { type: "string" },
    base: { type: "string" },
    "top-node": { type: "string" },
    top: { type: "string" },
    "backing-file": { type: "string" },
    "backing-mask-protocol": { type: "boolean" },
    speed: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "on-error": { $ref: "#/definitions/BlockdevOnError" },
    "filter-node-name": { type: "string" },
    "auto-finalize": { type: "boolean" },
    "auto-dismiss": { type: "boolean" },
  },
  required: ["device"],
  additionalProperties: false,
};
const func0 = Object.prototype.hasOwnProperty;
const schema8 = { type: "string", enum: ["report", "ignore", "enospc", "stop", "auto"] };

function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate23.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "report" || data === "ignore" || data === "enospc" || data === "stop" || data === "auto")) {
    validate23.errors = ONE_ERROR;
    return false;
  }
  validate23.errors = vErrors;
  return errors === 0;
}

function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate22.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema7.properties, key0)) {
            validate22.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["job-id"] !== undefined && func0.call(data, "job-id")) {
            const _errs2 = errors;
            if (typeof data["job-id"] !== "string") {
              validate22.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.device !== undefined && func0.call(data, "device")) {
              const _errs4 = errors;
              if (typeof data.device !== "string") {
                validate22.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["base-node"] !== undefined && func0.call(data, "base-node")) {
                const _errs6 = errors;
                if (typeof data["base-node"] !== "string") {
                  validate22.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.base !== undefined && func0.call(data, "base")) {
                  const _errs8 = errors;
                  if (typeof data.base !== "string") {
                    validate22.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["top-node"] !== undefined && func0.call(data, "top-node")) {
                    const _errs10 = errors;
                    if (typeof data["top-node"] !== "string") {
                      validate22.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.top !== undefined && func0.call(data, "top")) {
                      const _errs12 = errors;
                      if (typeof data.top !== "string") {
                        validate22.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs12 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["backing-file"] !== undefined && func0.call(data, "backing-file")) {
                        const _errs14 = errors;
                        if (typeof data["backing-file"] !== "string") {
                          validate22.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs14 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["backing-mask-protocol"] !== undefined && func0.call(data, "backing-mask-protocol")) {
                          const _errs16 = errors;
                          if (typeof data["backing-mask-protocol"] !== "boolean") {
                            validate22.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs16 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.speed !== undefined && func0.call(data, "speed")) {
                            let data8 = data.speed;
                            const _errs18 = errors;
                            if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
                              validate22.errors = ONE_ERROR;
                              return false;
                            }
                            if (errors === _errs18) {
                              if (typeof data8 == "number" && isFinite(data8)) {
                                if (data8 > 9007199254740991 || isNaN(data8)) {
                                  validate22.errors = ONE_ERROR;
                                  return false;
                                } else {
                                  if (data8 < -9007199254740991 || isNaN(data8)) {
                                    validate22.errors = ONE_ERROR;
                                    return false;
                                  }
                                }
                              }
                            }
                            var valid0 = _errs18 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data["on-error"] !== undefined && func0.call(data, "on-error")) {
                              const _errs20 = errors;
                              if (
                                !validate23(data["on-error"], {
                                  instancePath: instancePath + "/on-error",
                                  parentData: data,
                                  parentDataProperty: "on-error",
                                  rootData,
                                })
                              ) {
                                vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs20 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["filter-node-name"] !== undefined && func0.call(data, "filter-node-name")) {
                                const _errs21 = errors;
                                if (typeof data["filter-node-name"] !== "string") {
                                  validate22.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs21 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["auto-finalize"] !== undefined && func0.call(data, "auto-finalize")) {
                                  const _errs23 = errors;
                                  if (typeof data["auto-finalize"] !== "boolean") {
                                    validate22.errors = ONE_ERROR;
                                    return false;
                                  }
                                  var valid0 = _errs23 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["auto-dismiss"] !== undefined && func0.call(data, "auto-dismiss")) {
                                    const _errs25 = errors;
                                    if (typeof data["auto-dismiss"] !== "boolean") {
                                      validate22.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs25 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate22.errors = ONE_ERROR;
      return false;
    }
  }
  validate22.errors = vErrors;
  return errors === 0;
}

const schema9 = {
  type: "object",
  properties: { node: { type: "string" }, name: { type: "string" } },
  required: ["node", "name"],
  additionalProperties: false,
};

function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.node === undefined || !func0.call(data, "node")) && (missing0 = "node")) ||
        ((data.name === undefined || !func0.call(data, "name")) && (missing0 = "name"))
      ) {
        validate25.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "node" || key0 === "name")) {
            validate25.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.node !== undefined && func0.call(data, "node")) {
            const _errs2 = errors;
            if (typeof data.node !== "string") {
              validate25.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined && func0.call(data, "name")) {
              const _errs4 = errors;
              if (typeof data.name !== "string") {
                validate25.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate25.errors = ONE_ERROR;
      return false;
    }
  }
  validate25.errors = vErrors;
  return errors === 0;
}

const schema10 = {
  type: "object",
  properties: {
    node: { type: "string" },
    name: { type: "string" },
    granularity: { type: "integer", minimum: 0, maximum: 4294967295 },
    persistent: { type: "boolean" },
    disabled: { type: "boolean" },
  },
  required: ["node", "name"],
  additionalProperties: false,
};

function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.node === undefined || !func0.call(data, "node")) && (missing0 = "node")) ||
        ((data.name === undefined || !func0.call(data, "name")) && (missing0 = "name"))
      ) {
        validate26.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "node" ||
            key0 === "name" ||
            key0 === "granularity" ||
            key0 === "persistent" ||
            key0 === "disabled"
          )) {
            validate26.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.node !== undefined && func0.call(data, "node")) {
            const _errs2 = errors;
            if (typeof data.node !== "string") {
              validate26.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined && func0.call(data, "name")) {
              const _errs4 = errors;
              if (typeof data.name !== "string") {
                validate26.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.granularity !== undefined && func0.call(data, "granularity")) {
                let data2 = data.granularity;
                const _errs6 = errors;
                if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                  validate26.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs6) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 > 4294967295 || isNaN(data2)) {
                      validate26.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data2 < 0 || isNaN(data2)) {
                        validate26.errors = ONE_ERROR;
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.persistent !== undefined && func0.call(data, "persistent")) {
                  const _errs8 = errors;
                  if (typeof data.persistent !== "boolean") {
                    validate26.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.disabled !== undefined && func0.call(data, "disabled")) {
                    const _errs10 = errors;
                    if (typeof data.disabled !== "boolean") {
                      validate26.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate26.errors = ONE_ERROR;
      return false;
    }
  }
  validate26.errors = vErrors;
  return errors === 0;
}

const schema11 = {
  type: "object",
  properties: {
    node: { type: "string" },
    target: { type: "string" },
    bitmaps: { type: "array", items: { $ref: "#/definitions/BlockDirtyBitmapOrStr" } },
  },
  required: ["node", "target", "bitmaps"],
  additionalProperties: false,
};
const schema12 = { anyOf: [{ type: "string" }, { $ref: "#/definitions/BlockDirtyBitmap" }] };

function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (typeof data !== "string") {
    const err0 = null;
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (!validate25(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
  }
  if (!valid0) {
    const err1 = null;
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate28.errors = vErrors;
    return false;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate28.errors = vErrors;
  return errors === 0;
}

function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.node === undefined || !func0.call(data, "node")) && (missing0 = "node")) ||
        ((data.target === undefined || !func0.call(data, "target")) && (missing0 = "target")) ||
        ((data.bitmaps === undefined || !func0.call(data, "bitmaps")) && (missing0 = "bitmaps"))
      ) {
        validate27.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "node" || key0 === "target" || key0 === "bitmaps")) {
            validate27.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.node !== undefined && func0.call(data, "node")) {
            const _errs2 = errors;
            if (typeof data.node !== "string") {
              validate27.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.target !== undefined && func0.call(data, "target")) {
              const _errs4 = errors;
              if (typeof data.target !== "string") {
                validate27.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.bitmaps !== undefined && func0.call(data, "bitmaps")) {
                let data2 = data.bitmaps;
                const _errs6 = errors;
                if (errors === _errs6) {
                  if (Array.isArray(data2)) {
                    var valid1 = true;
                    const len0 = data2.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      const _errs8 = errors;
                      if (
                        !validate28(data2[i0], {
                          instancePath: instancePath + "/bitmaps/" + i0,
                          parentData: data2,
                          parentDataProperty: i0,
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
                        errors = vErrors.length;
                      }
                      var valid1 = _errs8 === errors;
                      if (!valid1) {
                        break;
                      }
                    }
                  } else {
                    validate27.errors = ONE_ERROR;
                    return false;
                  }
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate27.errors = ONE_ERROR;
      return false;
    }
  }
  validate27.errors = vErrors;
  return errors === 0;
}

const schema13 = {
  type: "object",
  properties: { id: { type: "string" }, mode: { $ref: "#/definitions/BlockExportRemoveMode" } },
  required: ["id"],
  additionalProperties: false,
};
const schema14 = { type: "string", enum: ["safe", "hard"] };

function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate32.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "safe" || data === "hard")) {
    validate32.errors = ONE_ERROR;
    return false;
  }
  validate32.errors = vErrors;
  return errors === 0;
}

function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate31.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id" || key0 === "mode")) {
            validate31.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            const _errs2 = errors;
            if (typeof data.id !== "string") {
              validate31.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.mode !== undefined && func0.call(data, "mode")) {
              const _errs4 = errors;
              if (
                !validate32(data.mode, {
                  instancePath: instancePath + "/mode",
                  parentData: data,
                  parentDataProperty: "mode",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate31.errors = ONE_ERROR;
      return false;
    }
  }
  validate31.errors = vErrors;
  return errors === 0;
}

const schema15 = {
  type: "object",
  required: ["type"],
  discriminator: { propertyName: "type" },
  oneOf: [{ $ref: "#/definitions/BlockExportOptionsNbd" }],
};
const schema16 = {
  type: "object",
  properties: {
    type: { const: "nbd" },
    id: { type: "string" },
    "fixed-iothread": { type: "boolean" },
    iothread: { type: "string" },
    "node-name": { type: "string" },
    writable: { type: "boolean" },
    writethrough: { type: "boolean" },
    name: { type: "string" },
    description: { type: "string" },
    bitmaps: { type: "array", items: { $ref: "#/definitions/BlockDirtyBitmapOrStr" } },
    "allocation-depth": { type: "boolean" },
  },
  required: ["type", "id", "node-name"],
  additionalProperties: false,
};

function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) ||
        ((data["node-name"] === undefined || !func0.call(data, "node-name")) && (missing0 = "node-name"))
      ) {
        validate35.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema16.properties, key0)) {
            validate35.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("nbd" !== data.type) {
              validate35.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate35.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["fixed-iothread"] !== undefined && func0.call(data, "fixed-iothread")) {
                const _errs5 = errors;
                if (typeof data["fixed-iothread"] !== "boolean") {
                  validate35.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.iothread !== undefined && func0.call(data, "iothread")) {
                  const _errs7 = errors;
                  if (typeof data.iothread !== "string") {
                    validate35.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
                    const _errs9 = errors;
                    if (typeof data["node-name"] !== "string") {
                      validate35.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.writable !== undefined && func0.call(data, "writable")) {
                      const _errs11 = errors;
                      if (typeof data.writable !== "boolean") {
                        validate35.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.writethrough !== undefined && func0.call(data, "writethrough")) {
                        const _errs13 = errors;
                        if (typeof data.writethrough !== "boolean") {
                          validate35.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs13 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.name !== undefined && func0.call(data, "name")) {
                          const _errs15 = errors;
                          if (typeof data.name !== "string") {
                            validate35.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.description !== undefined && func0.call(data, "description")) {
                            const _errs17 = errors;
                            if (typeof data.description !== "string") {
                              validate35.errors = ONE_ERROR;
                              return false;
                            }
                            var valid0 = _errs17 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.bitmaps !== undefined && func0.call(data, "bitmaps")) {
                              let data9 = data.bitmaps;
                              const _errs19 = errors;
                              if (errors === _errs19) {
                                if (Array.isArray(data9)) {
                                  var valid1 = true;
                                  const len0 = data9.length;
                                  for (let i0 = 0; i0 < len0; i0++) {
                                    const _errs21 = errors;
                                    if (
                                      !validate28(data9[i0], {
                                        instancePath: instancePath + "/bitmaps/" + i0,
                                        parentData: data9,
                                        parentDataProperty: i0,
                                        rootData,
                                      })
                                    ) {
                                      vErrors =
                                        vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid1 = _errs21 === errors;
                                    if (!valid1) {
                                      break;
                                    }
                                  }
                                } else {
                                  validate35.errors = ONE_ERROR;
                                  return false;
                                }
                              }
                              var valid0 = _errs19 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["allocation-depth"] !== undefined && func0.call(data, "allocation-depth")) {
                                const _errs22 = errors;
                                if (typeof data["allocation-depth"] !== "boolean") {
                                  validate35.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs22 === errors;
                              } else {
                                var valid0 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate35.errors = ONE_ERROR;
      return false;
    }
  }
  validate35.errors = vErrors;
  return errors === 0;
}

function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) {
        validate34.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.type;
        if (typeof tag0 == "string") {
          if (tag0 === "nbd") {
            if (!validate35(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
              errors = vErrors.length;
            }
          } else {
            validate34.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate34.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate34.errors = ONE_ERROR;
      return false;
    }
  }
  validate34.errors = vErrors;
  return errors === 0;
}

const schema17 = {
  type: "object",
  properties: { device: { type: "string" }, force: { type: "boolean" } },
  required: ["device"],
  additionalProperties: false,
};

function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate38.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device" || key0 === "force")) {
            validate38.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            const _errs2 = errors;
            if (typeof data.device !== "string") {
              validate38.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.force !== undefined && func0.call(data, "force")) {
              const _errs4 = errors;
              if (typeof data.force !== "boolean") {
                validate38.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate38.errors = ONE_ERROR;
      return false;
    }
  }
  validate38.errors = vErrors;
  return errors === 0;
}

const schema18 = {
  type: "object",
  required: ["type"],
  discriminator: { propertyName: "type" },
  oneOf: [{ $ref: "#/definitions/BlockJobChangeOptionsMirror" }, { $ref: "#/definitions/BlockJobChangeOptionsOther" }],
};
const schema19 = {
  type: "object",
  properties: {
    id: { type: "string" },
    type: { const: "mirror" },
    "copy-mode": { $ref: "#/definitions/MirrorCopyMode" },
  },
  required: ["id", "type", "copy-mode"],
  additionalProperties: false,
};
const schema20 = { type: "string", enum: ["background", "write-blocking"] };

function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate41.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "background" || data === "write-blocking")) {
    validate41.errors = ONE_ERROR;
    return false;
  }
  validate41.errors = vErrors;
  return errors === 0;
}

function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) ||
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data["copy-mode"] === undefined || !func0.call(data, "copy-mode")) && (missing0 = "copy-mode"))
      ) {
        validate40.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id" || key0 === "type" || key0 === "copy-mode")) {
            validate40.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            const _errs2 = errors;
            if (typeof data.id !== "string") {
              validate40.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.type !== undefined && func0.call(data, "type")) {
              const _errs4 = errors;
              if ("mirror" !== data.type) {
                validate40.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["copy-mode"] !== undefined && func0.call(data, "copy-mode")) {
                const _errs5 = errors;
                if (
                  !validate41(data["copy-mode"], {
                    instancePath: instancePath + "/copy-mode",
                    parentData: data,
                    parentDataProperty: "copy-mode",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate40.errors = ONE_ERROR;
      return false;
    }
  }
  validate40.errors = vErrors;
  return errors === 0;
}

const schema21 = {
  type: "object",
  properties: { id: { type: "string" }, type: { enum: ["commit", "stream", "backup", "create"] } },
  required: ["id", "type"],
  additionalProperties: false,
};

function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) ||
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type"))
      ) {
        validate43.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id" || key0 === "type")) {
            validate43.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            const _errs2 = errors;
            if (typeof data.id !== "string") {
              validate43.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.type !== undefined && func0.call(data, "type")) {
              let data1 = data.type;
              const _errs4 = errors;
              if (!(data1 === "commit" || data1 === "stream" || data1 === "backup" || data1 === "create")) {
                validate43.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate43.errors = ONE_ERROR;
      return false;
    }
  }
  validate43.errors = vErrors;
  return errors === 0;
}

function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) {
        validate39.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.type;
        if (typeof tag0 == "string") {
          if (tag0 === "mirror") {
            if (!validate40(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "commit") {
            if (!validate43(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "stream") {
            if (!validate43(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "backup") {
            if (!validate43(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "create") {
            if (!validate43(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
              errors = vErrors.length;
            }
          } else {
            validate39.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate39.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate39.errors = ONE_ERROR;
      return false;
    }
  }
  validate39.errors = vErrors;
  return errors === 0;
}

const schema22 = {
  type: "object",
  properties: { device: { type: "string" } },
  required: ["device"],
  additionalProperties: false,
};

function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate49.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device")) {
            validate49.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            if (typeof data.device !== "string") {
              validate49.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate49.errors = ONE_ERROR;
      return false;
    }
  }
  validate49.errors = vErrors;
  return errors === 0;
}

const schema23 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate50(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate50.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate50.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate50.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate50.errors = ONE_ERROR;
      return false;
    }
  }
  validate50.errors = vErrors;
  return errors === 0;
}

const schema24 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate51(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate51.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate51.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate51.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate51.errors = ONE_ERROR;
      return false;
    }
  }
  validate51.errors = vErrors;
  return errors === 0;
}

const schema25 = {
  type: "object",
  properties: { device: { type: "string" } },
  required: ["device"],
  additionalProperties: false,
};

function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate52.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device")) {
            validate52.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            if (typeof data.device !== "string") {
              validate52.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate52.errors = ONE_ERROR;
      return false;
    }
  }
  validate52.errors = vErrors;
  return errors === 0;
}

const schema26 = {
  type: "object",
  properties: { device: { type: "string" } },
  required: ["device"],
  additionalProperties: false,
};

function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate53.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device")) {
            validate53.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            if (typeof data.device !== "string") {
              validate53.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate53.errors = ONE_ERROR;
      return false;
    }
  }
  validate53.errors = vErrors;
  return errors === 0;
}

const schema27 = {
  type: "object",
  properties: {
    device: { type: "string" },
    speed: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["device", "speed"],
  additionalProperties: false,
};

function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) ||
        ((data.speed === undefined || !func0.call(data, "speed")) && (missing0 = "speed"))
      ) {
        validate54.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device" || key0 === "speed")) {
            validate54.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            const _errs2 = errors;
            if (typeof data.device !== "string") {
              validate54.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.speed !== undefined && func0.call(data, "speed")) {
              let data1 = data.speed;
              const _errs4 = errors;
              if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
                validate54.errors = ONE_ERROR;
                return false;
              }
              if (errors === _errs4) {
                if (typeof data1 == "number" && isFinite(data1)) {
                  if (data1 > 9007199254740991 || isNaN(data1)) {
                    validate54.errors = ONE_ERROR;
                    return false;
                  } else {
                    if (data1 < -9007199254740991 || isNaN(data1)) {
                      validate54.errors = ONE_ERROR;
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate54.errors = ONE_ERROR;
      return false;
    }
  }
  validate54.errors = vErrors;
  return errors === 0;
}

const schema28 = {
  type: "object",
  properties: {
    device: { type: "string" },
    "node-name": { type: "string" },
    size: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["size"],
  additionalProperties: false,
};

function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.size === undefined || !func0.call(data, "size")) && (missing0 = "size")) {
        validate55.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device" || key0 === "node-name" || key0 === "size")) {
            validate55.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            const _errs2 = errors;
            if (typeof data.device !== "string") {
              validate55.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs4 = errors;
              if (typeof data["node-name"] !== "string") {
                validate55.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.size !== undefined && func0.call(data, "size")) {
                let data2 = data.size;
                const _errs6 = errors;
                if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                  validate55.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs6) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 > 9007199254740991 || isNaN(data2)) {
                      validate55.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data2 < -9007199254740991 || isNaN(data2)) {
                        validate55.errors = ONE_ERROR;
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate55.errors = ONE_ERROR;
      return false;
    }
  }
  validate55.errors = vErrors;
  return errors === 0;
}

const schema29 = {
  type: "object",
  properties: {
    "node-name": { type: "string" },
    "write-threshold": { type: "integer", minimum: 0, maximum: 9007199254740991 },
  },
  required: ["node-name", "write-threshold"],
  additionalProperties: false,
};

function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["node-name"] === undefined || !func0.call(data, "node-name")) && (missing0 = "node-name")) ||
        ((data["write-threshold"] === undefined || !func0.call(data, "write-threshold")) &&
          (missing0 = "write-threshold"))
      ) {
        validate56.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "node-name" || key0 === "write-threshold")) {
            validate56.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
            const _errs2 = errors;
            if (typeof data["node-name"] !== "string") {
              validate56.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["write-threshold"] !== undefined && func0.call(data, "write-threshold")) {
              let data1 = data["write-threshold"];
              const _errs4 = errors;
              if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
                validate56.errors = ONE_ERROR;
                return false;
              }
              if (errors === _errs4) {
                if (typeof data1 == "number" && isFinite(data1)) {
                  if (data1 > 9007199254740991 || isNaN(data1)) {
                    validate56.errors = ONE_ERROR;
                    return false;
                  } else {
                    if (data1 < 0 || isNaN(data1)) {
                      validate56.errors = ONE_ERROR;
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate56.errors = ONE_ERROR;
      return false;
    }
  }
  validate56.errors = vErrors;
  return errors === 0;
}

const schema30 = {
  type: "object",
  properties: {
    "job-id": { type: "string" },
    device: { type: "string" },
    base: { type: "string" },
    "base-node": { type: "string" },
    "backing-file": { type: "string" },
    "backing-mask-protocol": { type: "boolean" },
    bottom: { type: "string" },
    speed: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "on-error": { $ref: "#/definitions/BlockdevOnError" },
    "filter-node-name": { type: "string" },
    "auto-finalize": { type: "boolean" },
    "auto-dismiss": { type: "boolean" },
  },
  required: ["device"],
  additionalProperties: false,
};

function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate57.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema30.properties, key0)) {
            validate57.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["job-id"] !== undefined && func0.call(data, "job-id")) {
            const _errs2 = errors;
            if (typeof data["job-id"] !== "string") {
              validate57.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.device !== undefined && func0.call(data, "device")) {
              const _errs4 = errors;
              if (typeof data.device !== "string") {
                validate57.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.base !== undefined && func0.call(data, "base")) {
                const _errs6 = errors;
                if (typeof data.base !== "string") {
                  validate57.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["base-node"] !== undefined && func0.call(data, "base-node")) {
                  const _errs8 = errors;
                  if (typeof data["base-node"] !== "string") {
                    validate57.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["backing-file"] !== undefined && func0.call(data, "backing-file")) {
                    const _errs10 = errors;
                    if (typeof data["backing-file"] !== "string") {
                      validate57.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["backing-mask-protocol"] !== undefined && func0.call(data, "backing-mask-protocol")) {
                      const _errs12 = errors;
                      if (typeof data["backing-mask-protocol"] !== "boolean") {
                        validate57.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs12 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.bottom !== undefined && func0.call(data, "bottom")) {
                        const _errs14 = errors;
                        if (typeof data.bottom !== "string") {
                          validate57.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs14 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.speed !== undefined && func0.call(data, "speed")) {
                          let data7 = data.speed;
                          const _errs16 = errors;
                          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
                            validate57.errors = ONE_ERROR;
                            return false;
                          }
                          if (errors === _errs16) {
                            if (typeof data7 == "number" && isFinite(data7)) {
                              if (data7 > 9007199254740991 || isNaN(data7)) {
                                validate57.errors = ONE_ERROR;
                                return false;
                              } else {
                                if (data7 < -9007199254740991 || isNaN(data7)) {
                                  validate57.errors = ONE_ERROR;
                                  return false;
                                }
                              }
                            }
                          }
                          var valid0 = _errs16 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["on-error"] !== undefined && func0.call(data, "on-error")) {
                            const _errs18 = errors;
                            if (
                              !validate23(data["on-error"], {
                                instancePath: instancePath + "/on-error",
                                parentData: data,
                                parentDataProperty: "on-error",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs18 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data["filter-node-name"] !== undefined && func0.call(data, "filter-node-name")) {
                              const _errs19 = errors;
                              if (typeof data["filter-node-name"] !== "string") {
                                validate57.errors = ONE_ERROR;
                                return false;
                              }
                              var valid0 = _errs19 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["auto-finalize"] !== undefined && func0.call(data, "auto-finalize")) {
                                const _errs21 = errors;
                                if (typeof data["auto-finalize"] !== "boolean") {
                                  validate57.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs21 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["auto-dismiss"] !== undefined && func0.call(data, "auto-dismiss")) {
                                  const _errs23 = errors;
                                  if (typeof data["auto-dismiss"] !== "boolean") {
                                    validate57.errors = ONE_ERROR;
                                    return false;
                                  }
                                  var valid0 = _errs23 === errors;
                                } else {
                                  var valid0 = true;
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate57.errors = ONE_ERROR;
      return false;
    }
  }
  validate57.errors = vErrors;
  return errors === 0;
}

const schema31 = {
  type: "object",
  properties: {
    "job-id": { type: "string" },
    device: { type: "string" },
    sync: { $ref: "#/definitions/MirrorSyncMode" },
    speed: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    bitmap: { type: "string" },
    "bitmap-mode": { $ref: "#/definitions/BitmapSyncMode" },
    compress: { type: "boolean" },
    "on-source-error": { $ref: "#/definitions/BlockdevOnError" },
    "on-target-error": { $ref: "#/definitions/BlockdevOnError" },
    "auto-finalize": { type: "boolean" },
    "auto-dismiss": { type: "boolean" },
    "filter-node-name": { type: "string" },
    "discard-source": { type: "boolean" },
    "x-perf": { $ref: "#/definitions/BackupPerf" },
    target: { type: "string" },
  },
  required: ["device", "sync", "target"],
  additionalProperties: false,
};
const schema32 = { type: "string", enum: ["top", "full", "none", "incremental", "bitmap"] };

function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate60.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "top" || data === "full" || data === "none" || data === "incremental" || data === "bitmap")) {
    validate60.errors = ONE_ERROR;
    return false;
  }
  validate60.errors = vErrors;
  return errors === 0;
}

const schema33 = { type: "string", enum: ["on-success", "never", "always"] };

function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate62.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "on-success" || data === "never" || data === "always")) {
    validate62.errors = ONE_ERROR;
    return false;
  }
  validate62.errors = vErrors;
  return errors === 0;
}

const schema34 = {
  type: "object",
  properties: {
    "use-copy-range": { type: "boolean" },
    "max-workers": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "max-chunk": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "min-cluster-size": { type: "integer", minimum: 0, maximum: 9007199254740991 },
  },
  required: [],
  additionalProperties: false,
};

function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(
          key0 === "use-copy-range" ||
          key0 === "max-workers" ||
          key0 === "max-chunk" ||
          key0 === "min-cluster-size"
        )) {
          validate66.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data["use-copy-range"] !== undefined && func0.call(data, "use-copy-range")) {
          const _errs2 = errors;
          if (typeof data["use-copy-range"] !== "boolean") {
            validate66.errors = ONE_ERROR;
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data["max-workers"] !== undefined && func0.call(data, "max-workers")) {
            let data1 = data["max-workers"];
            const _errs4 = errors;
            if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
              validate66.errors = ONE_ERROR;
              return false;
            }
            if (errors === _errs4) {
              if (typeof data1 == "number" && isFinite(data1)) {
                if (data1 > 9007199254740991 || isNaN(data1)) {
                  validate66.errors = ONE_ERROR;
                  return false;
                } else {
                  if (data1 < -9007199254740991 || isNaN(data1)) {
                    validate66.errors = ONE_ERROR;
                    return false;
                  }
                }
              }
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["max-chunk"] !== undefined && func0.call(data, "max-chunk")) {
              let data2 = data["max-chunk"];
              const _errs6 = errors;
              if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                validate66.errors = ONE_ERROR;
                return false;
              }
              if (errors === _errs6) {
                if (typeof data2 == "number" && isFinite(data2)) {
                  if (data2 > 9007199254740991 || isNaN(data2)) {
                    validate66.errors = ONE_ERROR;
                    return false;
                  } else {
                    if (data2 < -9007199254740991 || isNaN(data2)) {
                      validate66.errors = ONE_ERROR;
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs6 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["min-cluster-size"] !== undefined && func0.call(data, "min-cluster-size")) {
                let data3 = data["min-cluster-size"];
                const _errs8 = errors;
                if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                  validate66.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs8) {
                  if (typeof data3 == "number" && isFinite(data3)) {
                    if (data3 > 9007199254740991 || isNaN(data3)) {
                      validate66.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data3 < 0 || isNaN(data3)) {
                        validate66.errors = ONE_ERROR;
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs8 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate66.errors = ONE_ERROR;
      return false;
    }
  }
  validate66.errors = vErrors;
  return errors === 0;
}

function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) ||
        ((data.sync === undefined || !func0.call(data, "sync")) && (missing0 = "sync")) ||
        ((data.target === undefined || !func0.call(data, "target")) && (missing0 = "target"))
      ) {
        validate59.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema31.properties, key0)) {
            validate59.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["job-id"] !== undefined && func0.call(data, "job-id")) {
            const _errs2 = errors;
            if (typeof data["job-id"] !== "string") {
              validate59.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.device !== undefined && func0.call(data, "device")) {
              const _errs4 = errors;
              if (typeof data.device !== "string") {
                validate59.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.sync !== undefined && func0.call(data, "sync")) {
                const _errs6 = errors;
                if (
                  !validate60(data.sync, {
                    instancePath: instancePath + "/sync",
                    parentData: data,
                    parentDataProperty: "sync",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.speed !== undefined && func0.call(data, "speed")) {
                  let data3 = data.speed;
                  const _errs7 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                    validate59.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs7) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 9007199254740991 || isNaN(data3)) {
                        validate59.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < -9007199254740991 || isNaN(data3)) {
                          validate59.errors = ONE_ERROR;
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.bitmap !== undefined && func0.call(data, "bitmap")) {
                    const _errs9 = errors;
                    if (typeof data.bitmap !== "string") {
                      validate59.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["bitmap-mode"] !== undefined && func0.call(data, "bitmap-mode")) {
                      const _errs11 = errors;
                      if (
                        !validate62(data["bitmap-mode"], {
                          instancePath: instancePath + "/bitmap-mode",
                          parentData: data,
                          parentDataProperty: "bitmap-mode",
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.compress !== undefined && func0.call(data, "compress")) {
                        const _errs12 = errors;
                        if (typeof data.compress !== "boolean") {
                          validate59.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["on-source-error"] !== undefined && func0.call(data, "on-source-error")) {
                          const _errs14 = errors;
                          if (
                            !validate23(data["on-source-error"], {
                              instancePath: instancePath + "/on-source-error",
                              parentData: data,
                              parentDataProperty: "on-source-error",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs14 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["on-target-error"] !== undefined && func0.call(data, "on-target-error")) {
                            const _errs15 = errors;
                            if (
                              !validate23(data["on-target-error"], {
                                instancePath: instancePath + "/on-target-error",
                                parentData: data,
                                parentDataProperty: "on-target-error",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data["auto-finalize"] !== undefined && func0.call(data, "auto-finalize")) {
                              const _errs16 = errors;
                              if (typeof data["auto-finalize"] !== "boolean") {
                                validate59.errors = ONE_ERROR;
                                return false;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["auto-dismiss"] !== undefined && func0.call(data, "auto-dismiss")) {
                                const _errs18 = errors;
                                if (typeof data["auto-dismiss"] !== "boolean") {
                                  validate59.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["filter-node-name"] !== undefined && func0.call(data, "filter-node-name")) {
                                  const _errs20 = errors;
                                  if (typeof data["filter-node-name"] !== "string") {
                                    validate59.errors = ONE_ERROR;
                                    return false;
                                  }
                                  var valid0 = _errs20 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["discard-source"] !== undefined && func0.call(data, "discard-source")) {
                                    const _errs22 = errors;
                                    if (typeof data["discard-source"] !== "boolean") {
                                      validate59.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs22 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data["x-perf"] !== undefined && func0.call(data, "x-perf")) {
                                      const _errs24 = errors;
                                      if (
                                        !validate66(data["x-perf"], {
                                          instancePath: instancePath + "/x-perf",
                                          parentData: data,
                                          parentDataProperty: "x-perf",
                                          rootData,
                                        })
                                      ) {
                                        vErrors =
                                          vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid0 = _errs24 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.target !== undefined && func0.call(data, "target")) {
                                        const _errs25 = errors;
                                        if (typeof data.target !== "string") {
                                          validate59.errors = ONE_ERROR;
                                          return false;
                                        }
                                        var valid0 = _errs25 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate59.errors = ONE_ERROR;
      return false;
    }
  }
  validate59.errors = vErrors;
  return errors === 0;
}

const schema35 = {
  type: "object",
  properties: { "job-id": { type: "string" }, options: { $ref: "#/definitions/BlockdevCreateOptions" } },
  required: ["job-id", "options"],
  additionalProperties: false,
};
const schema36 = {
  type: "object",
  required: ["driver"],
  discriminator: { propertyName: "driver" },
  oneOf: [
    { $ref: "#/definitions/BlockdevCreateOptionsFile" },
    { $ref: "#/definitions/BlockdevCreateOptionsQcow2" },
    { $ref: "#/definitions/BlockdevCreateOptionsOther" },
  ],
};
const schema37 = {
  type: "object",
  properties: {
    driver: { const: "file" },
    filename: { type: "string" },
    size: { type: "integer", minimum: 0, maximum: 9007199254740991 },
    preallocation: { $ref: "#/definitions/PreallocMode" },
    nocow: { type: "boolean" },
    "extent-size-hint": { type: "integer", minimum: 0, maximum: 9007199254740991 },
  },
  required: ["driver", "filename", "size"],
  additionalProperties: false,
};
const schema38 = { type: "string", enum: ["off", "metadata", "falloc", "full"] };

function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate71.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "off" || data === "metadata" || data === "falloc" || data === "full")) {
    validate71.errors = ONE_ERROR;
    return false;
  }
  validate71.errors = vErrors;
  return errors === 0;
}

function validate70(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.filename === undefined || !func0.call(data, "filename")) && (missing0 = "filename")) ||
        ((data.size === undefined || !func0.call(data, "size")) && (missing0 = "size"))
      ) {
        validate70.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "driver" ||
            key0 === "filename" ||
            key0 === "size" ||
            key0 === "preallocation" ||
            key0 === "nocow" ||
            key0 === "extent-size-hint"
          )) {
            validate70.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("file" !== data.driver) {
              validate70.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.filename !== undefined && func0.call(data, "filename")) {
              const _errs3 = errors;
              if (typeof data.filename !== "string") {
                validate70.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.size !== undefined && func0.call(data, "size")) {
                let data2 = data.size;
                const _errs5 = errors;
                if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                  validate70.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs5) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 > 9007199254740991 || isNaN(data2)) {
                      validate70.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data2 < 0 || isNaN(data2)) {
                        validate70.errors = ONE_ERROR;
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.preallocation !== undefined && func0.call(data, "preallocation")) {
                  const _errs7 = errors;
                  if (
                    !validate71(data.preallocation, {
                      instancePath: instancePath + "/preallocation",
                      parentData: data,
                      parentDataProperty: "preallocation",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.nocow !== undefined && func0.call(data, "nocow")) {
                    const _errs8 = errors;
                    if (typeof data.nocow !== "boolean") {
                      validate70.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["extent-size-hint"] !== undefined && func0.call(data, "extent-size-hint")) {
                      let data5 = data["extent-size-hint"];
                      const _errs10 = errors;
                      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                        validate70.errors = ONE_ERROR;
                        return false;
                      }
                      if (errors === _errs10) {
                        if (typeof data5 == "number" && isFinite(data5)) {
                          if (data5 > 9007199254740991 || isNaN(data5)) {
                            validate70.errors = ONE_ERROR;
                            return false;
                          } else {
                            if (data5 < 0 || isNaN(data5)) {
                              validate70.errors = ONE_ERROR;
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate70.errors = ONE_ERROR;
      return false;
    }
  }
  validate70.errors = vErrors;
  return errors === 0;
}

const schema39 = {
  type: "object",
  properties: {
    driver: { const: "qcow2" },
    file: { $ref: "#/definitions/BlockdevRef" },
    size: { type: "integer", minimum: 0, maximum: 9007199254740991 },
    version: { $ref: "#/definitions/BlockdevQcow2Version" },
    "backing-file": { type: "string" },
    "backing-fmt": { $ref: "#/definitions/BlockdevDriver" },
    "cluster-size": { type: "integer", minimum: 0, maximum: 9007199254740991 },
    preallocation: { $ref: "#/definitions/PreallocMode" },
    "lazy-refcounts": { type: "boolean" },
    "refcount-bits": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "compression-type": { $ref: "#/definitions/Qcow2CompressionType" },
  },
  required: ["driver", "file", "size"],
  additionalProperties: false,
};
const schema40 = { anyOf: [{ $ref: "#/definitions/BlockdevOptions" }, { type: "string" }] };
const schema41 = {
  type: "object",
  required: ["driver"],
  discriminator: { propertyName: "driver" },
  oneOf: [
    { $ref: "#/definitions/BlockdevOptionsCompress" },
    { $ref: "#/definitions/BlockdevOptionsCopyBeforeWrite" },
    { $ref: "#/definitions/BlockdevOptionsCopyOnRead" },
    { $ref: "#/definitions/BlockdevOptionsFile" },
    { $ref: "#/definitions/BlockdevOptionsSnapshotAccess" },
    { $ref: "#/definitions/BlockdevOptionsHostDevice" },
    { $ref: "#/definitions/BlockdevOptionsNbd" },
    { $ref: "#/definitions/BlockdevOptionsNullAio" },
    { $ref: "#/definitions/BlockdevOptionsNullCo" },
    { $ref: "#/definitions/BlockdevOptionsPreallocate" },
    { $ref: "#/definitions/BlockdevOptionsQcow2" },
    { $ref: "#/definitions/BlockdevOptionsRaw" },
    { $ref: "#/definitions/BlockdevOptionsThrottle" },
  ],
};
const schema42 = {
  type: "object",
  properties: {
    driver: { const: "compress" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    file: { $ref: "#/definitions/BlockdevRef" },
  },
  required: ["driver", "file"],
  additionalProperties: false,
};
const schema43 = { type: "string", enum: ["ignore", "unmap"] };

function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate77.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "ignore" || data === "unmap")) {
    validate77.errors = ONE_ERROR;
    return false;
  }
  validate77.errors = vErrors;
  return errors === 0;
}

const schema44 = {
  type: "object",
  properties: { direct: { type: "boolean" }, "no-flush": { type: "boolean" } },
  required: [],
  additionalProperties: false,
};

function validate79(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "direct" || key0 === "no-flush")) {
          validate79.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.direct !== undefined && func0.call(data, "direct")) {
          const _errs2 = errors;
          if (typeof data.direct !== "boolean") {
            validate79.errors = ONE_ERROR;
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data["no-flush"] !== undefined && func0.call(data, "no-flush")) {
            const _errs4 = errors;
            if (typeof data["no-flush"] !== "boolean") {
              validate79.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate79.errors = ONE_ERROR;
      return false;
    }
  }
  validate79.errors = vErrors;
  return errors === 0;
}

const schema45 = { type: "string", enum: ["off", "on", "unmap"] };

function validate81(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate81.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "off" || data === "on" || data === "unmap")) {
    validate81.errors = ONE_ERROR;
    return false;
  }
  validate81.errors = vErrors;
  return errors === 0;
}

const wrapper0 = { validate: validate74 };

function validate76(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file"))
      ) {
        validate76.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema42.properties, key0)) {
            validate76.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("compress" !== data.driver) {
              validate76.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate76.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate77(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate79(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                    const _errs7 = errors;
                    if (typeof data["read-only"] !== "boolean") {
                      validate76.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                      const _errs9 = errors;
                      if (typeof data["auto-read-only"] !== "boolean") {
                        validate76.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                        const _errs11 = errors;
                        if (typeof data["force-share"] !== "boolean") {
                          validate76.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                          const _errs13 = errors;
                          if (
                            !validate81(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.file !== undefined && func0.call(data, "file")) {
                            const _errs14 = errors;
                            if (
                              !wrapper0.validate(data.file, {
                                instancePath: instancePath + "/file",
                                parentData: data,
                                parentDataProperty: "file",
                                rootData,
                              })
                            ) {
                              vErrors =
                                vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate76.errors = ONE_ERROR;
      return false;
    }
  }
  validate76.errors = vErrors;
  return errors === 0;
}

const schema46 = {
  type: "object",
  properties: {
    driver: { const: "copy-before-write" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    file: { $ref: "#/definitions/BlockdevRef" },
    target: { $ref: "#/definitions/BlockdevRef" },
    bitmap: { $ref: "#/definitions/BlockDirtyBitmap" },
    "on-cbw-error": { $ref: "#/definitions/OnCbwError" },
    "cbw-timeout": { type: "integer", minimum: 0, maximum: 4294967295 },
    "min-cluster-size": { type: "integer", minimum: 0, maximum: 9007199254740991 },
  },
  required: ["driver", "file", "target"],
  additionalProperties: false,
};
const schema47 = { type: "string", enum: ["break-guest-write", "break-snapshot"] };

function validate88(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate88.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "break-guest-write" || data === "break-snapshot")) {
    validate88.errors = ONE_ERROR;
    return false;
  }
  validate88.errors = vErrors;
  return errors === 0;
}

function validate83(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file")) ||
        ((data.target === undefined || !func0.call(data, "target")) && (missing0 = "target"))
      ) {
        validate83.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema46.properties, key0)) {
            validate83.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("copy-before-write" !== data.driver) {
              validate83.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate83.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate77(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate79(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                    const _errs7 = errors;
                    if (typeof data["read-only"] !== "boolean") {
                      validate83.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                      const _errs9 = errors;
                      if (typeof data["auto-read-only"] !== "boolean") {
                        validate83.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                        const _errs11 = errors;
                        if (typeof data["force-share"] !== "boolean") {
                          validate83.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                          const _errs13 = errors;
                          if (
                            !validate81(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.file !== undefined && func0.call(data, "file")) {
                            const _errs14 = errors;
                            if (
                              !wrapper0.validate(data.file, {
                                instancePath: instancePath + "/file",
                                parentData: data,
                                parentDataProperty: "file",
                                rootData,
                              })
                            ) {
                              vErrors =
                                vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.target !== undefined && func0.call(data, "target")) {
                              const _errs15 = errors;
                              if (
                                !wrapper0.validate(data.target, {
                                  instancePath: instancePath + "/target",
                                  parentData: data,
                                  parentDataProperty: "target",
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null
                                    ? wrapper0.validate.errors
                                    : vErrors.concat(wrapper0.validate.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs15 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.bitmap !== undefined && func0.call(data, "bitmap")) {
                                const _errs16 = errors;
                                if (
                                  !validate25(data.bitmap, {
                                    instancePath: instancePath + "/bitmap",
                                    parentData: data,
                                    parentDataProperty: "bitmap",
                                    rootData,
                                  })
                                ) {
                                  vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs16 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["on-cbw-error"] !== undefined && func0.call(data, "on-cbw-error")) {
                                  const _errs17 = errors;
                                  if (
                                    !validate88(data["on-cbw-error"], {
                                      instancePath: instancePath + "/on-cbw-error",
                                      parentData: data,
                                      parentDataProperty: "on-cbw-error",
                                      rootData,
                                    })
                                  ) {
                                    vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid0 = _errs17 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["cbw-timeout"] !== undefined && func0.call(data, "cbw-timeout")) {
                                    let data12 = data["cbw-timeout"];
                                    const _errs18 = errors;
                                    if (!(
                                      typeof data12 == "number" &&
                                      !(data12 % 1) &&
                                      !isNaN(data12) &&
                                      isFinite(data12)
                                    )) {
                                      validate83.errors = ONE_ERROR;
                                      return false;
                                    }
                                    if (errors === _errs18) {
                                      if (typeof data12 == "number" && isFinite(data12)) {
                                        if (data12 > 4294967295 || isNaN(data12)) {
                                          validate83.errors = ONE_ERROR;
                                          return false;
                                        } else {
                                          if (data12 < 0 || isNaN(data12)) {
                                            validate83.errors = ONE_ERROR;
                                            return false;
                                          }
                                        }
                                      }
                                    }
                                    var valid0 = _errs18 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (
                                      data["min-cluster-size"] !== undefined &&
                                      func0.call(data, "min-cluster-size")
                                    ) {
                                      let data13 = data["min-cluster-size"];
                                      const _errs20 = errors;
                                      if (!(
                                        typeof data13 == "number" &&
                                        !(data13 % 1) &&
                                        !isNaN(data13) &&
                                        isFinite(data13)
                                      )) {
                                        validate83.errors = ONE_ERROR;
                                        return false;
                                      }
                                      if (errors === _errs20) {
                                        if (typeof data13 == "number" && isFinite(data13)) {
                                          if (data13 > 9007199254740991 || isNaN(data13)) {
                                            validate83.errors = ONE_ERROR;
                                            return false;
                                          } else {
                                            if (data13 < 0 || isNaN(data13)) {
                                              validate83.errors = ONE_ERROR;
                                              return false;
                                            }
                                          }
                                        }
                                      }
                                      var valid0 = _errs20 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate83.errors = ONE_ERROR;
      return false;
    }
  }
  validate83.errors = vErrors;
  return errors === 0;
}

const schema48 = {
  type: "object",
  properties: {
    driver: { const: "copy-on-read" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    file: { $ref: "#/definitions/BlockdevRef" },
    bottom: { type: "string" },
  },
  required: ["driver", "file"],
  additionalProperties: false,
};

function validate90(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file"))
      ) {
        validate90.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema48.properties, key0)) {
            validate90.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("copy-on-read" !== data.driver) {
              validate90.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate90.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate77(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate79(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                    const _errs7 = errors;
                    if (typeof data["read-only"] !== "boolean") {
                      validate90.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                      const _errs9 = errors;
                      if (typeof data["auto-read-only"] !== "boolean") {
                        validate90.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                        const _errs11 = errors;
                        if (typeof data["force-share"] !== "boolean") {
                          validate90.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                          const _errs13 = errors;
                          if (
                            !validate81(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.file !== undefined && func0.call(data, "file")) {
                            const _errs14 = errors;
                            if (
                              !wrapper0.validate(data.file, {
                                instancePath: instancePath + "/file",
                                parentData: data,
                                parentDataProperty: "file",
                                rootData,
                              })
                            ) {
                              vErrors =
                                vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.bottom !== undefined && func0.call(data, "bottom")) {
                              const _errs15 = errors;
                              if (typeof data.bottom !== "string") {
                                validate90.errors = ONE_ERROR;
                                return false;
                              }
                              var valid0 = _errs15 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate90.errors = ONE_ERROR;
      return false;
    }
  }
  validate90.errors = vErrors;
  return errors === 0;
}

const schema49 = {
  type: "object",
  properties: {
    driver: { const: "file" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    filename: { type: "string" },
    locking: { $ref: "#/definitions/OnOffAuto" },
    aio: { $ref: "#/definitions/BlockdevAioOptions" },
    "aio-max-batch": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "drop-cache": { type: "boolean" },
  },
  required: ["driver", "filename"],
  additionalProperties: false,
};
const schema50 = { type: "string", enum: ["auto", "on", "off"] };

function validate98(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate98.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "auto" || data === "on" || data === "off")) {
    validate98.errors = ONE_ERROR;
    return false;
  }
  validate98.errors = vErrors;
  return errors === 0;
}

const schema51 = { type: "string", enum: ["threads", "native", "io_uring"] };

function validate100(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate100.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "threads" || data === "native" || data === "io_uring")) {
    validate100.errors = ONE_ERROR;
    return false;
  }
  validate100.errors = vErrors;
  return errors === 0;
}

function validate94(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.filename === undefined || !func0.call(data, "filename")) && (missing0 = "filename"))
      ) {
        validate94.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema49.properties, key0)) {
            validate94.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("file" !== data.driver) {
              validate94.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate94.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate77(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate79(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                    const _errs7 = errors;
                    if (typeof data["read-only"] !== "boolean") {
                      validate94.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                      const _errs9 = errors;
                      if (typeof data["auto-read-only"] !== "boolean") {
                        validate94.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                        const _errs11 = errors;
                        if (typeof data["force-share"] !== "boolean") {
                          validate94.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                          const _errs13 = errors;
                          if (
                            !validate81(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.filename !== undefined && func0.call(data, "filename")) {
                            const _errs14 = errors;
                            if (typeof data.filename !== "string") {
                              validate94.errors = ONE_ERROR;
                              return false;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.locking !== undefined && func0.call(data, "locking")) {
                              const _errs16 = errors;
                              if (
                                !validate98(data.locking, {
                                  instancePath: instancePath + "/locking",
                                  parentData: data,
                                  parentDataProperty: "locking",
                                  rootData,
                                })
                              ) {
                                vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.aio !== undefined && func0.call(data, "aio")) {
                                const _errs17 = errors;
                                if (
                                  !validate100(data.aio, {
                                    instancePath: instancePath + "/aio",
                                    parentData: data,
                                    parentDataProperty: "aio",
                                    rootData,
                                  })
                                ) {
                                  vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs17 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["aio-max-batch"] !== undefined && func0.call(data, "aio-max-batch")) {
                                  let data11 = data["aio-max-batch"];
                                  const _errs18 = errors;
                                  if (!(
                                    typeof data11 == "number" &&
                                    !(data11 % 1) &&
                                    !isNaN(data11) &&
                                    isFinite(data11)
                                  )) {
                                    validate94.errors = ONE_ERROR;
                                    return false;
                                  }
                                  if (errors === _errs18) {
                                    if (typeof data11 == "number" && isFinite(data11)) {
                                      if (data11 > 9007199254740991 || isNaN(data11)) {
                                        validate94.errors = ONE_ERROR;
                                        return false;
                                      } else {
                                        if (data11 < -9007199254740991 || isNaN(data11)) {
                                          validate94.errors = ONE_ERROR;
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid0 = _errs18 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["drop-cache"] !== undefined && func0.call(data, "drop-cache")) {
                                    const _errs20 = errors;
                                    if (typeof data["drop-cache"] !== "boolean") {
                                      validate94.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs20 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate94.errors = ONE_ERROR;
      return false;
    }
  }
  validate94.errors = vErrors;
  return errors === 0;
}

const schema52 = {
  type: "object",
  properties: {
    driver: { const: "snapshot-access" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    file: { $ref: "#/definitions/BlockdevRef" },
  },
  required: ["driver", "file"],
  additionalProperties: false,
};

function validate102(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file"))
      ) {
        validate102.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema52.properties, key0)) {
            validate102.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("snapshot-access" !== data.driver) {
              validate102.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate102.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate77(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate79(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                    const _errs7 = errors;
                    if (typeof data["read-only"] !== "boolean") {
                      validate102.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                      const _errs9 = errors;
                      if (typeof data["auto-read-only"] !== "boolean") {
                        validate102.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                        const _errs11 = errors;
                        if (typeof data["force-share"] !== "boolean") {
                          validate102.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                          const _errs13 = errors;
                          if (
                            !validate81(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.file !== undefined && func0.call(data, "file")) {
                            const _errs14 = errors;
                            if (
                              !wrapper0.validate(data.file, {
                                instancePath: instancePath + "/file",
                                parentData: data,
                                parentDataProperty: "file",
                                rootData,
                              })
                            ) {
                              vErrors =
                                vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate102.errors = ONE_ERROR;
      return false;
    }
  }
  validate102.errors = vErrors;
  return errors === 0;
}

const schema53 = {
  type: "object",
  properties: {
    driver: { const: "host_device" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    filename: { type: "string" },
    locking: { $ref: "#/definitions/OnOffAuto" },
    aio: { $ref: "#/definitions/BlockdevAioOptions" },
    "aio-max-batch": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "drop-cache": { type: "boolean" },
  },
  required: ["driver", "filename"],
  additionalProperties: false,
};

function validate106(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.filename === undefined || !func0.call(data, "filename")) && (missing0 = "filename"))
      ) {
        validate106.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema53.properties, key0)) {
            validate106.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("host_device" !== data.driver) {
              validate106.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate106.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate77(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate79(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                    const _errs7 = errors;
                    if (typeof data["read-only"] !== "boolean") {
                      validate106.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                      const _errs9 = errors;
                      if (typeof data["auto-read-only"] !== "boolean") {
                        validate106.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                        const _errs11 = errors;
                        if (typeof data["force-share"] !== "boolean") {
                          validate106.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                          const _errs13 = errors;
                          if (
                            !validate81(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.filename !== undefined && func0.call(data, "filename")) {
                            const _errs14 = errors;
                            if (typeof data.filename !== "string") {
                              validate106.errors = ONE_ERROR;
                              return false;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.locking !== undefined && func0.call(data, "locking")) {
                              const _errs16 = errors;
                              if (
                                !validate98(data.locking, {
                                  instancePath: instancePath + "/locking",
                                  parentData: data,
                                  parentDataProperty: "locking",
                                  rootData,
                                })
                              ) {
                                vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.aio !== undefined && func0.call(data, "aio")) {
                                const _errs17 = errors;
                                if (
                                  !validate100(data.aio, {
                                    instancePath: instancePath + "/aio",
                                    parentData: data,
                                    parentDataProperty: "aio",
                                    rootData,
                                  })
                                ) {
                                  vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs17 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["aio-max-batch"] !== undefined && func0.call(data, "aio-max-batch")) {
                                  let data11 = data["aio-max-batch"];
                                  const _errs18 = errors;
                                  if (!(
                                    typeof data11 == "number" &&
                                    !(data11 % 1) &&
                                    !isNaN(data11) &&
                                    isFinite(data11)
                                  )) {
                                    validate106.errors = ONE_ERROR;
                                    return false;
                                  }
                                  if (errors === _errs18) {
                                    if (typeof data11 == "number" && isFinite(data11)) {
                                      if (data11 > 9007199254740991 || isNaN(data11)) {
                                        validate106.errors = ONE_ERROR;
                                        return false;
                                      } else {
                                        if (data11 < -9007199254740991 || isNaN(data11)) {
                                          validate106.errors = ONE_ERROR;
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid0 = _errs18 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["drop-cache"] !== undefined && func0.call(data, "drop-cache")) {
                                    const _errs20 = errors;
                                    if (typeof data["drop-cache"] !== "boolean") {
                                      validate106.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs20 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate106.errors = ONE_ERROR;
      return false;
    }
  }
  validate106.errors = vErrors;
  return errors === 0;
}

const schema54 = {
  type: "object",
  properties: {
    driver: { const: "nbd" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    server: { $ref: "#/definitions/SocketAddress" },
    export: { type: "string" },
    "tls-creds": { type: "string" },
    "tls-hostname": { type: "string" },
    "x-dirty-bitmap": { type: "string" },
    "reconnect-delay": { type: "integer", minimum: 0, maximum: 4294967295 },
    "open-timeout": { type: "integer", minimum: 0, maximum: 4294967295 },
  },
  required: ["driver", "server"],
  additionalProperties: false,
};
const schema55 = {
  type: "object",
  required: ["type"],
  discriminator: { propertyName: "type" },
  oneOf: [
    { $ref: "#/definitions/SocketAddressInet" },
    { $ref: "#/definitions/SocketAddressUnix" },
    { $ref: "#/definitions/SocketAddressFd" },
  ],
};
const schema56 = {
  type: "object",
  properties: {
    type: { const: "inet" },
    host: { type: "string" },
    port: { type: "string" },
    numeric: { type: "boolean" },
    to: { type: "integer", minimum: 0, maximum: 65535 },
    ipv4: { type: "boolean" },
    ipv6: { type: "boolean" },
    "keep-alive": { type: "boolean" },
  },
  required: ["type", "host", "port"],
  additionalProperties: false,
};

function validate117(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.host === undefined || !func0.call(data, "host")) && (missing0 = "host")) ||
        ((data.port === undefined || !func0.call(data, "port")) && (missing0 = "port"))
      ) {
        validate117.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "type" ||
            key0 === "host" ||
            key0 === "port" ||
            key0 === "numeric" ||
            key0 === "to" ||
            key0 === "ipv4" ||
            key0 === "ipv6" ||
            key0 === "keep-alive"
          )) {
            validate117.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("inet" !== data.type) {
              validate117.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.host !== undefined && func0.call(data, "host")) {
              const _errs3 = errors;
              if (typeof data.host !== "string") {
                validate117.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.port !== undefined && func0.call(data, "port")) {
                const _errs5 = errors;
                if (typeof data.port !== "string") {
                  validate117.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.numeric !== undefined && func0.call(data, "numeric")) {
                  const _errs7 = errors;
                  if (typeof data.numeric !== "boolean") {
                    validate117.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.to !== undefined && func0.call(data, "to")) {
                    let data4 = data.to;
                    const _errs9 = errors;
                    if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                      validate117.errors = ONE_ERROR;
                      return false;
                    }
                    if (errors === _errs9) {
                      if (typeof data4 == "number" && isFinite(data4)) {
                        if (data4 > 65535 || isNaN(data4)) {
                          validate117.errors = ONE_ERROR;
                          return false;
                        } else {
                          if (data4 < 0 || isNaN(data4)) {
                            validate117.errors = ONE_ERROR;
                            return false;
                          }
                        }
                      }
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.ipv4 !== undefined && func0.call(data, "ipv4")) {
                      const _errs11 = errors;
                      if (typeof data.ipv4 !== "boolean") {
                        validate117.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.ipv6 !== undefined && func0.call(data, "ipv6")) {
                        const _errs13 = errors;
                        if (typeof data.ipv6 !== "boolean") {
                          validate117.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs13 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["keep-alive"] !== undefined && func0.call(data, "keep-alive")) {
                          const _errs15 = errors;
                          if (typeof data["keep-alive"] !== "boolean") {
                            validate117.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate117.errors = ONE_ERROR;
      return false;
    }
  }
  validate117.errors = vErrors;
  return errors === 0;
}

const schema57 = {
  type: "object",
  properties: {
    type: { const: "unix" },
    path: { type: "string" },
    abstract: { type: "boolean" },
    tight: { type: "boolean" },
  },
  required: ["type", "path"],
  additionalProperties: false,
};

function validate118(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.path === undefined || !func0.call(data, "path")) && (missing0 = "path"))
      ) {
        validate118.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "path" || key0 === "abstract" || key0 === "tight")) {
            validate118.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("unix" !== data.type) {
              validate118.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.path !== undefined && func0.call(data, "path")) {
              const _errs3 = errors;
              if (typeof data.path !== "string") {
                validate118.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.abstract !== undefined && func0.call(data, "abstract")) {
                const _errs5 = errors;
                if (typeof data.abstract !== "boolean") {
                  validate118.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.tight !== undefined && func0.call(data, "tight")) {
                  const _errs7 = errors;
                  if (typeof data.tight !== "boolean") {
                    validate118.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate118.errors = ONE_ERROR;
      return false;
    }
  }
  validate118.errors = vErrors;
  return errors === 0;
}

const schema58 = {
  type: "object",
  properties: { type: { const: "fd" }, str: { type: "string" } },
  required: ["type", "str"],
  additionalProperties: false,
};

function validate119(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.str === undefined || !func0.call(data, "str")) && (missing0 = "str"))
      ) {
        validate119.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "str")) {
            validate119.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("fd" !== data.type) {
              validate119.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.str !== undefined && func0.call(data, "str")) {
              const _errs3 = errors;
              if (typeof data.str !== "string") {
                validate119.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate119.errors = ONE_ERROR;
      return false;
    }
  }
  validate119.errors = vErrors;
  return errors === 0;
}

function validate116(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) {
        validate116.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.type;
        if (typeof tag0 == "string") {
          if (tag0 === "inet") {
            if (!validate117(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "unix") {
            if (!validate118(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "fd") {
            if (!validate119(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
              errors = vErrors.length;
            }
          } else {
            validate116.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate116.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate116.errors = ONE_ERROR;
      return false;
    }
  }
  validate116.errors = vErrors;
  return errors === 0;
}

function validate112(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.server === undefined || !func0.call(data, "server")) && (missing0 = "server"))
      ) {
        validate112.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema54.properties, key0)) {
            validate112.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("nbd" !== data.driver) {
              validate112.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate112.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate77(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate79(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                    const _errs7 = errors;
                    if (typeof data["read-only"] !== "boolean") {
                      validate112.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                      const _errs9 = errors;
                      if (typeof data["auto-read-only"] !== "boolean") {
                        validate112.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                        const _errs11 = errors;
                        if (typeof data["force-share"] !== "boolean") {
                          validate112.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                          const _errs13 = errors;
                          if (
                            !validate81(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.server !== undefined && func0.call(data, "server")) {
                            const _errs14 = errors;
                            if (
                              !validate116(data.server, {
                                instancePath: instancePath + "/server",
                                parentData: data,
                                parentDataProperty: "server",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.export !== undefined && func0.call(data, "export")) {
                              const _errs15 = errors;
                              if (typeof data.export !== "string") {
                                validate112.errors = ONE_ERROR;
                                return false;
                              }
                              var valid0 = _errs15 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["tls-creds"] !== undefined && func0.call(data, "tls-creds")) {
                                const _errs17 = errors;
                                if (typeof data["tls-creds"] !== "string") {
                                  validate112.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs17 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["tls-hostname"] !== undefined && func0.call(data, "tls-hostname")) {
                                  const _errs19 = errors;
                                  if (typeof data["tls-hostname"] !== "string") {
                                    validate112.errors = ONE_ERROR;
                                    return false;
                                  }
                                  var valid0 = _errs19 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["x-dirty-bitmap"] !== undefined && func0.call(data, "x-dirty-bitmap")) {
                                    const _errs21 = errors;
                                    if (typeof data["x-dirty-bitmap"] !== "string") {
                                      validate112.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs21 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data["reconnect-delay"] !== undefined && func0.call(data, "reconnect-delay")) {
                                      let data13 = data["reconnect-delay"];
                                      const _errs23 = errors;
                                      if (!(
                                        typeof data13 == "number" &&
                                        !(data13 % 1) &&
                                        !isNaN(data13) &&
                                        isFinite(data13)
                                      )) {
                                        validate112.errors = ONE_ERROR;
                                        return false;
                                      }
                                      if (errors === _errs23) {
                                        if (typeof data13 == "number" && isFinite(data13)) {
                                          if (data13 > 4294967295 || isNaN(data13)) {
                                            validate112.errors = ONE_ERROR;
                                            return false;
                                          } else {
                                            if (data13 < 0 || isNaN(data13)) {
                                              validate112.errors = ONE_ERROR;
                                              return false;
                                            }
                                          }
                                        }
                                      }
                                      var valid0 = _errs23 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data["open-timeout"] !== undefined && func0.call(data, "open-timeout")) {
                                        let data14 = data["open-timeout"];
                                        const _errs25 = errors;
                                        if (!(
                                          typeof data14 == "number" &&
                                          !(data14 % 1) &&
                                          !isNaN(data14) &&
                                          isFinite(data14)
                                        )) {
                                          validate112.errors = ONE_ERROR;
                                          return false;
                                        }
                                        if (errors === _errs25) {
                                          if (typeof data14 == "number" && isFinite(data14)) {
                                            if (data14 > 4294967295 || isNaN(data14)) {
                                              validate112.errors = ONE_ERROR;
                                              return false;
                                            } else {
                                              if (data14 < 0 || isNaN(data14)) {
                                                validate112.errors = ONE_ERROR;
                                                return false;
                                              }
                                            }
                                          }
                                        }
                                        var valid0 = _errs25 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate112.errors = ONE_ERROR;
      return false;
    }
  }
  validate112.errors = vErrors;
  return errors === 0;
}

const schema59 = {
  type: "object",
  properties: {
    driver: { const: "null-aio" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    size: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "latency-ns": { type: "integer", minimum: 0, maximum: 9007199254740991 },
    "read-zeroes": { type: "boolean" },
  },
  required: ["driver"],
  additionalProperties: false,
};

function validate124(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate124.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema59.properties, key0)) {
            validate124.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("null-aio" !== data.driver) {
              validate124.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate124.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate77(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate79(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                    const _errs7 = errors;
                    if (typeof data["read-only"] !== "boolean") {
                      validate124.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                      const _errs9 = errors;
                      if (typeof data["auto-read-only"] !== "boolean") {
                        validate124.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                        const _errs11 = errors;
                        if (typeof data["force-share"] !== "boolean") {
                          validate124.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                          const _errs13 = errors;
                          if (
                            !validate81(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.size !== undefined && func0.call(data, "size")) {
                            let data8 = data.size;
                            const _errs14 = errors;
                            if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
                              validate124.errors = ONE_ERROR;
                              return false;
                            }
                            if (errors === _errs14) {
                              if (typeof data8 == "number" && isFinite(data8)) {
                                if (data8 > 9007199254740991 || isNaN(data8)) {
                                  validate124.errors = ONE_ERROR;
                                  return false;
                                } else {
                                  if (data8 < -9007199254740991 || isNaN(data8)) {
                                    validate124.errors = ONE_ERROR;
                                    return false;
                                  }
                                }
                              }
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data["latency-ns"] !== undefined && func0.call(data, "latency-ns")) {
                              let data9 = data["latency-ns"];
                              const _errs16 = errors;
                              if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                                validate124.errors = ONE_ERROR;
                                return false;
                              }
                              if (errors === _errs16) {
                                if (typeof data9 == "number" && isFinite(data9)) {
                                  if (data9 > 9007199254740991 || isNaN(data9)) {
                                    validate124.errors = ONE_ERROR;
                                    return false;
                                  } else {
                                    if (data9 < 0 || isNaN(data9)) {
                                      validate124.errors = ONE_ERROR;
                                      return false;
                                    }
                                  }
                                }
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["read-zeroes"] !== undefined && func0.call(data, "read-zeroes")) {
                                const _errs18 = errors;
                                if (typeof data["read-zeroes"] !== "boolean") {
                                  validate124.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate124.errors = ONE_ERROR;
      return false;
    }
  }
  validate124.errors = vErrors;
  return errors === 0;
}

const schema60 = {
  type: "object",
  properties: {
    driver: { const: "null-co" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    size: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "latency-ns": { type: "integer", minimum: 0, maximum: 9007199254740991 },
    "read-zeroes": { type: "boolean" },
  },
  required: ["driver"],
  additionalProperties: false,
};

function validate128(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate128.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema60.properties, key0)) {
            validate128.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("null-co" !== data.driver) {
              validate128.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate128.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate77(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate79(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                    const _errs7 = errors;
                    if (typeof data["read-only"] !== "boolean") {
                      validate128.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                      const _errs9 = errors;
                      if (typeof data["auto-read-only"] !== "boolean") {
                        validate128.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                        const _errs11 = errors;
                        if (typeof data["force-share"] !== "boolean") {
                          validate128.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                          const _errs13 = errors;
                          if (
                            !validate81(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.size !== undefined && func0.call(data, "size")) {
                            let data8 = data.size;
                            const _errs14 = errors;
                            if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
                              validate128.errors = ONE_ERROR;
                              return false;
                            }
                            if (errors === _errs14) {
                              if (typeof data8 == "number" && isFinite(data8)) {
                                if (data8 > 9007199254740991 || isNaN(data8)) {
                                  validate128.errors = ONE_ERROR;
                                  return false;
                                } else {
                                  if (data8 < -9007199254740991 || isNaN(data8)) {
                                    validate128.errors = ONE_ERROR;
                                    return false;
                                  }
                                }
                              }
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data["latency-ns"] !== undefined && func0.call(data, "latency-ns")) {
                              let data9 = data["latency-ns"];
                              const _errs16 = errors;
                              if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                                validate128.errors = ONE_ERROR;
                                return false;
                              }
                              if (errors === _errs16) {
                                if (typeof data9 == "number" && isFinite(data9)) {
                                  if (data9 > 9007199254740991 || isNaN(data9)) {
                                    validate128.errors = ONE_ERROR;
                                    return false;
                                  } else {
                                    if (data9 < 0 || isNaN(data9)) {
                                      validate128.errors = ONE_ERROR;
                                      return false;
                                    }
                                  }
                                }
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["read-zeroes"] !== undefined && func0.call(data, "read-zeroes")) {
                                const _errs18 = errors;
                                if (typeof data["read-zeroes"] !== "boolean") {
                                  validate128.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate128.errors = ONE_ERROR;
      return false;
    }
  }
  validate128.errors = vErrors;
  return errors === 0;
}

const schema61 = {
  type: "object",
  properties: {
    driver: { const: "preallocate" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    file: { $ref: "#/definitions/BlockdevRef" },
    "prealloc-align": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "prealloc-size": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["driver", "file"],
  additionalProperties: false,
};

function validate132(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file"))
      ) {
        validate132.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema61.properties, key0)) {
            validate132.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("preallocate" !== data.driver) {
              validate132.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate132.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate77(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate79(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                    const _errs7 = errors;
                    if (typeof data["read-only"] !== "boolean") {
                      validate132.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                      const _errs9 = errors;
                      if (typeof data["auto-read-only"] !== "boolean") {
                        validate132.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                        const _errs11 = errors;
                        if (typeof data["force-share"] !== "boolean") {
                          validate132.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                          const _errs13 = errors;
                          if (
                            !validate81(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.file !== undefined && func0.call(data, "file")) {
                            const _errs14 = errors;
                            if (
                              !wrapper0.validate(data.file, {
                                instancePath: instancePath + "/file",
                                parentData: data,
                                parentDataProperty: "file",
                                rootData,
                              })
                            ) {
                              vErrors =
                                vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data["prealloc-align"] !== undefined && func0.call(data, "prealloc-align")) {
                              let data9 = data["prealloc-align"];
                              const _errs15 = errors;
                              if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                                validate132.errors = ONE_ERROR;
                                return false;
                              }
                              if (errors === _errs15) {
                                if (typeof data9 == "number" && isFinite(data9)) {
                                  if (data9 > 9007199254740991 || isNaN(data9)) {
                                    validate132.errors = ONE_ERROR;
                                    return false;
                                  } else {
                                    if (data9 < -9007199254740991 || isNaN(data9)) {
                                      validate132.errors = ONE_ERROR;
                                      return false;
                                    }
                                  }
                                }
                              }
                              var valid0 = _errs15 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["prealloc-size"] !== undefined && func0.call(data, "prealloc-size")) {
                                let data10 = data["prealloc-size"];
                                const _errs17 = errors;
                                if (!(
                                  typeof data10 == "number" &&
                                  !(data10 % 1) &&
                                  !isNaN(data10) &&
                                  isFinite(data10)
                                )) {
                                  validate132.errors = ONE_ERROR;
                                  return false;
                                }
                                if (errors === _errs17) {
                                  if (typeof data10 == "number" && isFinite(data10)) {
                                    if (data10 > 9007199254740991 || isNaN(data10)) {
                                      validate132.errors = ONE_ERROR;
                                      return false;
                                    } else {
                                      if (data10 < -9007199254740991 || isNaN(data10)) {
                                        validate132.errors = ONE_ERROR;
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs17 === errors;
                              } else {
                                var valid0 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate132.errors = ONE_ERROR;
      return false;
    }
  }
  validate132.errors = vErrors;
  return errors === 0;
}

const schema62 = {
  type: "object",
  properties: {
    driver: { const: "qcow2" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    file: { $ref: "#/definitions/BlockdevRef" },
    backing: { $ref: "#/definitions/BlockdevRefOrNull" },
    "lazy-refcounts": { type: "boolean" },
    "pass-discard-request": { type: "boolean" },
    "pass-discard-snapshot": { type: "boolean" },
    "pass-discard-other": { type: "boolean" },
    "discard-no-unref": { type: "boolean" },
    "overlap-check": { $ref: "#/definitions/Qcow2OverlapChecks" },
    "cache-size": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "l2-cache-size": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "l2-cache-entry-size": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "refcount-cache-size": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "cache-clean-interval": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["driver", "file"],
  additionalProperties: false,
};
const schema63 = { anyOf: [{ $ref: "#/definitions/BlockdevOptions" }, { type: "string" }, { type: "null" }] };
const wrapper7 = { validate: validate75 };

function validate140(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (!wrapper7.validate(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? wrapper7.validate.errors : vErrors.concat(wrapper7.validate.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs2 = errors;
    if (typeof data !== "string") {
      const err0 = null;
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    var _valid0 = _errs2 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
      const _errs4 = errors;
      if (data !== null) {
        const err1 = null;
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      var _valid0 = _errs4 === errors;
      valid0 = valid0 || _valid0;
    }
  }
  if (!valid0) {
    const err2 = null;
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
    validate140.errors = vErrors;
    return false;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate140.errors = vErrors;
  return errors === 0;
}

const schema64 = {
  anyOf: [{ $ref: "#/definitions/Qcow2OverlapCheckFlags" }, { $ref: "#/definitions/Qcow2OverlapCheckMode" }],
};
const schema65 = {
  type: "object",
  properties: {
    template: { $ref: "#/definitions/Qcow2OverlapCheckMode" },
    "main-header": { type: "boolean" },
    "active-l1": { type: "boolean" },
    "active-l2": { type: "boolean" },
    "refcount-table": { type: "boolean" },
    "refcount-block": { type: "boolean" },
    "snapshot-table": { type: "boolean" },
    "inactive-l1": { type: "boolean" },
    "inactive-l2": { type: "boolean" },
    "bitmap-directory": { type: "boolean" },
  },
  required: [],
  additionalProperties: false,
};
const schema66 = { type: "string", enum: ["none", "constant", "cached", "all"] };

function validate144(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate144.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "none" || data === "constant" || data === "cached" || data === "all")) {
    validate144.errors = ONE_ERROR;
    return false;
  }
  validate144.errors = vErrors;
  return errors === 0;
}

function validate143(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!func0.call(schema65.properties, key0)) {
          validate143.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.template !== undefined && func0.call(data, "template")) {
          const _errs2 = errors;
          if (
            !validate144(data.template, {
              instancePath: instancePath + "/template",
              parentData: data,
              parentDataProperty: "template",
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
            errors = vErrors.length;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data["main-header"] !== undefined && func0.call(data, "main-header")) {
            const _errs3 = errors;
            if (typeof data["main-header"] !== "boolean") {
              validate143.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["active-l1"] !== undefined && func0.call(data, "active-l1")) {
              const _errs5 = errors;
              if (typeof data["active-l1"] !== "boolean") {
                validate143.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["active-l2"] !== undefined && func0.call(data, "active-l2")) {
                const _errs7 = errors;
                if (typeof data["active-l2"] !== "boolean") {
                  validate143.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["refcount-table"] !== undefined && func0.call(data, "refcount-table")) {
                  const _errs9 = errors;
                  if (typeof data["refcount-table"] !== "boolean") {
                    validate143.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["refcount-block"] !== undefined && func0.call(data, "refcount-block")) {
                    const _errs11 = errors;
                    if (typeof data["refcount-block"] !== "boolean") {
                      validate143.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs11 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["snapshot-table"] !== undefined && func0.call(data, "snapshot-table")) {
                      const _errs13 = errors;
                      if (typeof data["snapshot-table"] !== "boolean") {
                        validate143.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs13 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["inactive-l1"] !== undefined && func0.call(data, "inactive-l1")) {
                        const _errs15 = errors;
                        if (typeof data["inactive-l1"] !== "boolean") {
                          validate143.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs15 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["inactive-l2"] !== undefined && func0.call(data, "inactive-l2")) {
                          const _errs17 = errors;
                          if (typeof data["inactive-l2"] !== "boolean") {
                            validate143.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs17 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["bitmap-directory"] !== undefined && func0.call(data, "bitmap-directory")) {
                            const _errs19 = errors;
                            if (typeof data["bitmap-directory"] !== "boolean") {
                              validate143.errors = ONE_ERROR;
                              return false;
                            }
                            var valid0 = _errs19 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate143.errors = ONE_ERROR;
      return false;
    }
  }
  validate143.errors = vErrors;
  return errors === 0;
}

function validate142(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (!validate143(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate143.errors : vErrors.concat(validate143.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs2 = errors;
    if (!validate144(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs2 === errors;
    valid0 = valid0 || _valid0;
  }
  if (!valid0) {
    const err0 = null;
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
    validate142.errors = vErrors;
    return false;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate142.errors = vErrors;
  return errors === 0;
}

function validate136(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file"))
      ) {
        validate136.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema62.properties, key0)) {
            validate136.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("qcow2" !== data.driver) {
              validate136.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate136.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate77(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate79(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                    const _errs7 = errors;
                    if (typeof data["read-only"] !== "boolean") {
                      validate136.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                      const _errs9 = errors;
                      if (typeof data["auto-read-only"] !== "boolean") {
                        validate136.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                        const _errs11 = errors;
                        if (typeof data["force-share"] !== "boolean") {
                          validate136.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                          const _errs13 = errors;
                          if (
                            !validate81(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.file !== undefined && func0.call(data, "file")) {
                            const _errs14 = errors;
                            if (
                              !wrapper0.validate(data.file, {
                                instancePath: instancePath + "/file",
                                parentData: data,
                                parentDataProperty: "file",
                                rootData,
                              })
                            ) {
                              vErrors =
                                vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.backing !== undefined && func0.call(data, "backing")) {
                              const _errs15 = errors;
                              if (
                                !validate140(data.backing, {
                                  instancePath: instancePath + "/backing",
                                  parentData: data,
                                  parentDataProperty: "backing",
                                  rootData,
                                })
                              ) {
                                vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs15 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["lazy-refcounts"] !== undefined && func0.call(data, "lazy-refcounts")) {
                                const _errs16 = errors;
                                if (typeof data["lazy-refcounts"] !== "boolean") {
                                  validate136.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs16 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (
                                  data["pass-discard-request"] !== undefined &&
                                  func0.call(data, "pass-discard-request")
                                ) {
                                  const _errs18 = errors;
                                  if (typeof data["pass-discard-request"] !== "boolean") {
                                    validate136.errors = ONE_ERROR;
                                    return false;
                                  }
                                  var valid0 = _errs18 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (
                                    data["pass-discard-snapshot"] !== undefined &&
                                    func0.call(data, "pass-discard-snapshot")
                                  ) {
                                    const _errs20 = errors;
                                    if (typeof data["pass-discard-snapshot"] !== "boolean") {
                                      validate136.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs20 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (
                                      data["pass-discard-other"] !== undefined &&
                                      func0.call(data, "pass-discard-other")
                                    ) {
                                      const _errs22 = errors;
                                      if (typeof data["pass-discard-other"] !== "boolean") {
                                        validate136.errors = ONE_ERROR;
                                        return false;
                                      }
                                      var valid0 = _errs22 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (
                                        data["discard-no-unref"] !== undefined &&
                                        func0.call(data, "discard-no-unref")
                                      ) {
                                        const _errs24 = errors;
                                        if (typeof data["discard-no-unref"] !== "boolean") {
                                          validate136.errors = ONE_ERROR;
                                          return false;
                                        }
                                        var valid0 = _errs24 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data["overlap-check"] !== undefined && func0.call(data, "overlap-check")) {
                                          const _errs26 = errors;
                                          if (
                                            !validate142(data["overlap-check"], {
                                              instancePath: instancePath + "/overlap-check",
                                              parentData: data,
                                              parentDataProperty: "overlap-check",
                                              rootData,
                                            })
                                          ) {
                                            vErrors =
                                              vErrors === null
                                                ? validate142.errors
                                                : vErrors.concat(validate142.errors);
                                            errors = vErrors.length;
                                          }
                                          var valid0 = _errs26 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data["cache-size"] !== undefined && func0.call(data, "cache-size")) {
                                            let data16 = data["cache-size"];
                                            const _errs27 = errors;
                                            if (!(
                                              typeof data16 == "number" &&
                                              !(data16 % 1) &&
                                              !isNaN(data16) &&
                                              isFinite(data16)
                                            )) {
                                              validate136.errors = ONE_ERROR;
                                              return false;
                                            }
                                            if (errors === _errs27) {
                                              if (typeof data16 == "number" && isFinite(data16)) {
                                                if (data16 > 9007199254740991 || isNaN(data16)) {
                                                  validate136.errors = ONE_ERROR;
                                                  return false;
                                                } else {
                                                  if (data16 < -9007199254740991 || isNaN(data16)) {
                                                    validate136.errors = ONE_ERROR;
                                                    return false;
                                                  }
                                                }
                                              }
                                            }
                                            var valid0 = _errs27 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            if (
                                              data["l2-cache-size"] !== undefined &&
                                              func0.call(data, "l2-cache-size")
                                            ) {
                                              let data17 = data["l2-cache-size"];
                                              const _errs29 = errors;
                                              if (!(
                                                typeof data17 == "number" &&
                                                !(data17 % 1) &&
                                                !isNaN(data17) &&
                                                isFinite(data17)
                                              )) {
                                                validate136.errors = ONE_ERROR;
                                                return false;
                                              }
                                              if (errors === _errs29) {
                                                if (typeof data17 == "number" && isFinite(data17)) {
                                                  if (data17 > 9007199254740991 || isNaN(data17)) {
                                                    validate136.errors = ONE_ERROR;
                                                    return false;
                                                  } else {
                                                    if (data17 < -9007199254740991 || isNaN(data17)) {
                                                      validate136.errors = ONE_ERROR;
                                                      return false;
                                                    }
                                                  }
                                                }
                                              }
                                              var valid0 = _errs29 === errors;
                                            } else {
                                              var valid0 = true;
                                            }
                                            if (valid0) {
                                              if (
                                                data["l2-cache-entry-size"] !== undefined &&
                                                func0.call(data, "l2-cache-entry-size")
                                              ) {
                                                let data18 = data["l2-cache-entry-size"];
                                                const _errs31 = errors;
                                                if (!(
                                                  typeof data18 == "number" &&
                                                  !(data18 % 1) &&
                                                  !isNaN(data18) &&
                                                  isFinite(data18)
                                                )) {
                                                  validate136.errors = ONE_ERROR;
                                                  return false;
                                                }
                                                if (errors === _errs31) {
                                                  if (typeof data18 == "number" && isFinite(data18)) {
                                                    if (data18 > 9007199254740991 || isNaN(data18)) {
                                                      validate136.errors = ONE_ERROR;
                                                      return false;
                                                    } else {
                                                      if (data18 < -9007199254740991 || isNaN(data18)) {
                                                        validate136.errors = ONE_ERROR;
                                                        return false;
                                                      }
                                                    }
                                                  }
                                                }
                                                var valid0 = _errs31 === errors;
                                              } else {
                                                var valid0 = true;
                                              }
                                              if (valid0) {
                                                if (
                                                  data["refcount-cache-size"] !== undefined &&
                                                  func0.call(data, "refcount-cache-size")
                                                ) {
                                                  let data19 = data["refcount-cache-size"];
                                                  const _errs33 = errors;
                                                  if (!(
                                                    typeof data19 == "number" &&
                                                    !(data19 % 1) &&
                                                    !isNaN(data19) &&
                                                    isFinite(data19)
                                                  )) {
                                                    validate136.errors = ONE_ERROR;
                                                    return false;
                                                  }
                                                  if (errors === _errs33) {
                                                    if (typeof data19 == "number" && isFinite(data19)) {
                                                      if (data19 > 9007199254740991 || isNaN(data19)) {
                                                        validate136.errors = ONE_ERROR;
                                                        return false;
                                                      } else {
                                                        if (data19 < -9007199254740991 || isNaN(data19)) {
                                                          validate136.errors = ONE_ERROR;
                                                          return false;
                                                        }
                                                      }
                                                    }
                                                  }
                                                  var valid0 = _errs33 === errors;
                                                } else {
                                                  var valid0 = true;
                                                }
                                                if (valid0) {
                                                  if (
                                                    data["cache-clean-interval"] !== undefined &&
                                                    func0.call(data, "cache-clean-interval")
                                                  ) {
                                                    let data20 = data["cache-clean-interval"];
                                                    const _errs35 = errors;
                                                    if (!(
                                                      typeof data20 == "number" &&
                                                      !(data20 % 1) &&
                                                      !isNaN(data20) &&
                                                      isFinite(data20)
                                                    )) {
                                                      validate136.errors = ONE_ERROR;
                                                      return false;
                                                    }
                                                    if (errors === _errs35) {
                                                      if (typeof data20 == "number" && isFinite(data20)) {
                                                        if (data20 > 9007199254740991 || isNaN(data20)) {
                                                          validate136.errors = ONE_ERROR;
                                                          return false;
                                                        } else {
                                                          if (data20 < -9007199254740991 || isNaN(data20)) {
                                                            validate136.errors = ONE_ERROR;
                                                            return false;
                                                          }
                                                        }
                                                      }
                                                    }
                                                    var valid0 = _errs35 === errors;
                                                  } else {
                                                    var valid0 = true;
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate136.errors = ONE_ERROR;
      return false;
    }
  }
  validate136.errors = vErrors;
  return errors === 0;
}

const schema67 = {
  type: "object",
  properties: {
    driver: { const: "raw" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    file: { $ref: "#/definitions/BlockdevRef" },
    offset: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    size: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["driver", "file"],
  additionalProperties: false,
};

function validate149(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file"))
      ) {
        validate149.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema67.properties, key0)) {
            validate149.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("raw" !== data.driver) {
              validate149.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate149.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate77(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate79(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                    const _errs7 = errors;
                    if (typeof data["read-only"] !== "boolean") {
                      validate149.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                      const _errs9 = errors;
                      if (typeof data["auto-read-only"] !== "boolean") {
                        validate149.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                        const _errs11 = errors;
                        if (typeof data["force-share"] !== "boolean") {
                          validate149.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                          const _errs13 = errors;
                          if (
                            !validate81(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.file !== undefined && func0.call(data, "file")) {
                            const _errs14 = errors;
                            if (
                              !wrapper0.validate(data.file, {
                                instancePath: instancePath + "/file",
                                parentData: data,
                                parentDataProperty: "file",
                                rootData,
                              })
                            ) {
                              vErrors =
                                vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.offset !== undefined && func0.call(data, "offset")) {
                              let data9 = data.offset;
                              const _errs15 = errors;
                              if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                                validate149.errors = ONE_ERROR;
                                return false;
                              }
                              if (errors === _errs15) {
                                if (typeof data9 == "number" && isFinite(data9)) {
                                  if (data9 > 9007199254740991 || isNaN(data9)) {
                                    validate149.errors = ONE_ERROR;
                                    return false;
                                  } else {
                                    if (data9 < -9007199254740991 || isNaN(data9)) {
                                      validate149.errors = ONE_ERROR;
                                      return false;
                                    }
                                  }
                                }
                              }
                              var valid0 = _errs15 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.size !== undefined && func0.call(data, "size")) {
                                let data10 = data.size;
                                const _errs17 = errors;
                                if (!(
                                  typeof data10 == "number" &&
                                  !(data10 % 1) &&
                                  !isNaN(data10) &&
                                  isFinite(data10)
                                )) {
                                  validate149.errors = ONE_ERROR;
                                  return false;
                                }
                                if (errors === _errs17) {
                                  if (typeof data10 == "number" && isFinite(data10)) {
                                    if (data10 > 9007199254740991 || isNaN(data10)) {
                                      validate149.errors = ONE_ERROR;
                                      return false;
                                    } else {
                                      if (data10 < -9007199254740991 || isNaN(data10)) {
                                        validate149.errors = ONE_ERROR;
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs17 === errors;
                              } else {
                                var valid0 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate149.errors = ONE_ERROR;
      return false;
    }
  }
  validate149.errors = vErrors;
  return errors === 0;
}

const schema68 = {
  type: "object",
  properties: {
    driver: { const: "throttle" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    "throttle-group": { type: "string" },
    file: { $ref: "#/definitions/BlockdevRef" },
  },
  required: ["driver", "throttle-group", "file"],
  additionalProperties: false,
};

function validate153(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data["throttle-group"] === undefined || !func0.call(data, "throttle-group")) &&
          (missing0 = "throttle-group")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file"))
      ) {
        validate153.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema68.properties, key0)) {
            validate153.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("throttle" !== data.driver) {
              validate153.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate153.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate77(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate79(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                    const _errs7 = errors;
                    if (typeof data["read-only"] !== "boolean") {
                      validate153.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                      const _errs9 = errors;
                      if (typeof data["auto-read-only"] !== "boolean") {
                        validate153.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                        const _errs11 = errors;
                        if (typeof data["force-share"] !== "boolean") {
                          validate153.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                          const _errs13 = errors;
                          if (
                            !validate81(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["throttle-group"] !== undefined && func0.call(data, "throttle-group")) {
                            const _errs14 = errors;
                            if (typeof data["throttle-group"] !== "string") {
                              validate153.errors = ONE_ERROR;
                              return false;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.file !== undefined && func0.call(data, "file")) {
                              const _errs16 = errors;
                              if (
                                !wrapper0.validate(data.file, {
                                  instancePath: instancePath + "/file",
                                  parentData: data,
                                  parentDataProperty: "file",
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null
                                    ? wrapper0.validate.errors
                                    : vErrors.concat(wrapper0.validate.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate153.errors = ONE_ERROR;
      return false;
    }
  }
  validate153.errors = vErrors;
  return errors === 0;
}

function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate75.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.driver;
        if (typeof tag0 == "string") {
          if (tag0 === "compress") {
            if (!validate76(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "copy-before-write") {
            if (!validate83(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "copy-on-read") {
            if (!validate90(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "file") {
            if (!validate94(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "snapshot-access") {
            if (!validate102(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "host_device") {
            if (!validate106(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "nbd") {
            if (!validate112(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-aio") {
            if (!validate124(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-co") {
            if (!validate128(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "preallocate") {
            if (!validate132(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "qcow2") {
            if (!validate136(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "raw") {
            if (!validate149(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "throttle") {
            if (!validate153(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors);
              errors = vErrors.length;
            }
          } else {
            validate75.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate75.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate75.errors = ONE_ERROR;
      return false;
    }
  }
  validate75.errors = vErrors;
  return errors === 0;
}

function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (!validate75(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs2 = errors;
    if (typeof data !== "string") {
      const err0 = null;
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    var _valid0 = _errs2 === errors;
    valid0 = valid0 || _valid0;
  }
  if (!valid0) {
    const err1 = null;
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate74.errors = vErrors;
    return false;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate74.errors = vErrors;
  return errors === 0;
}

const schema69 = { type: "string", enum: ["v2", "v3"] };

function validate172(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate172.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "v2" || data === "v3")) {
    validate172.errors = ONE_ERROR;
    return false;
  }
  validate172.errors = vErrors;
  return errors === 0;
}

const schema70 = {
  type: "string",
  enum: [
    "compress",
    "copy-before-write",
    "copy-on-read",
    "file",
    "snapshot-access",
    "host_device",
    "nbd",
    "null-aio",
    "null-co",
    "preallocate",
    "qcow2",
    "raw",
    "throttle",
  ],
};

function validate174(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate174.errors = ONE_ERROR;
    return false;
  }
  if (!(
    data === "compress" ||
    data === "copy-before-write" ||
    data === "copy-on-read" ||
    data === "file" ||
    data === "snapshot-access" ||
    data === "host_device" ||
    data === "nbd" ||
    data === "null-aio" ||
    data === "null-co" ||
    data === "preallocate" ||
    data === "qcow2" ||
    data === "raw" ||
    data === "throttle"
  )) {
    validate174.errors = ONE_ERROR;
    return false;
  }
  validate174.errors = vErrors;
  return errors === 0;
}

const schema71 = { type: "string", enum: ["zlib", "zstd"] };

function validate177(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate177.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "zlib" || data === "zstd")) {
    validate177.errors = ONE_ERROR;
    return false;
  }
  validate177.errors = vErrors;
  return errors === 0;
}

function validate73(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file")) ||
        ((data.size === undefined || !func0.call(data, "size")) && (missing0 = "size"))
      ) {
        validate73.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema39.properties, key0)) {
            validate73.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("qcow2" !== data.driver) {
              validate73.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.file !== undefined && func0.call(data, "file")) {
              const _errs3 = errors;
              if (
                !validate74(data.file, {
                  instancePath: instancePath + "/file",
                  parentData: data,
                  parentDataProperty: "file",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.size !== undefined && func0.call(data, "size")) {
                let data2 = data.size;
                const _errs4 = errors;
                if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                  validate73.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs4) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 > 9007199254740991 || isNaN(data2)) {
                      validate73.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data2 < 0 || isNaN(data2)) {
                        validate73.errors = ONE_ERROR;
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.version !== undefined && func0.call(data, "version")) {
                  const _errs6 = errors;
                  if (
                    !validate172(data.version, {
                      instancePath: instancePath + "/version",
                      parentData: data,
                      parentDataProperty: "version",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["backing-file"] !== undefined && func0.call(data, "backing-file")) {
                    const _errs7 = errors;
                    if (typeof data["backing-file"] !== "string") {
                      validate73.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["backing-fmt"] !== undefined && func0.call(data, "backing-fmt")) {
                      const _errs9 = errors;
                      if (
                        !validate174(data["backing-fmt"], {
                          instancePath: instancePath + "/backing-fmt",
                          parentData: data,
                          parentDataProperty: "backing-fmt",
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["cluster-size"] !== undefined && func0.call(data, "cluster-size")) {
                        let data6 = data["cluster-size"];
                        const _errs10 = errors;
                        if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
                          validate73.errors = ONE_ERROR;
                          return false;
                        }
                        if (errors === _errs10) {
                          if (typeof data6 == "number" && isFinite(data6)) {
                            if (data6 > 9007199254740991 || isNaN(data6)) {
                              validate73.errors = ONE_ERROR;
                              return false;
                            } else {
                              if (data6 < 0 || isNaN(data6)) {
                                validate73.errors = ONE_ERROR;
                                return false;
                              }
                            }
                          }
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.preallocation !== undefined && func0.call(data, "preallocation")) {
                          const _errs12 = errors;
                          if (
                            !validate71(data.preallocation, {
                              instancePath: instancePath + "/preallocation",
                              parentData: data,
                              parentDataProperty: "preallocation",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["lazy-refcounts"] !== undefined && func0.call(data, "lazy-refcounts")) {
                            const _errs13 = errors;
                            if (typeof data["lazy-refcounts"] !== "boolean") {
                              validate73.errors = ONE_ERROR;
                              return false;
                            }
                            var valid0 = _errs13 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data["refcount-bits"] !== undefined && func0.call(data, "refcount-bits")) {
                              let data9 = data["refcount-bits"];
                              const _errs15 = errors;
                              if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                                validate73.errors = ONE_ERROR;
                                return false;
                              }
                              if (errors === _errs15) {
                                if (typeof data9 == "number" && isFinite(data9)) {
                                  if (data9 > 9007199254740991 || isNaN(data9)) {
                                    validate73.errors = ONE_ERROR;
                                    return false;
                                  } else {
                                    if (data9 < -9007199254740991 || isNaN(data9)) {
                                      validate73.errors = ONE_ERROR;
                                      return false;
                                    }
                                  }
                                }
                              }
                              var valid0 = _errs15 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["compression-type"] !== undefined && func0.call(data, "compression-type")) {
                                const _errs17 = errors;
                                if (
                                  !validate177(data["compression-type"], {
                                    instancePath: instancePath + "/compression-type",
                                    parentData: data,
                                    parentDataProperty: "compression-type",
                                    rootData,
                                  })
                                ) {
                                  vErrors = vErrors === null ? validate177.errors : vErrors.concat(validate177.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs17 === errors;
                              } else {
                                var valid0 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate73.errors = ONE_ERROR;
      return false;
    }
  }
  validate73.errors = vErrors;
  return errors === 0;
}

const schema72 = {
  type: "object",
  properties: {
    driver: {
      enum: [
        "compress",
        "copy-before-write",
        "copy-on-read",
        "snapshot-access",
        "host_device",
        "nbd",
        "null-aio",
        "null-co",
        "preallocate",
        "raw",
        "throttle",
      ],
    },
  },
  required: ["driver"],
  additionalProperties: false,
};

function validate179(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate179.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "driver")) {
            validate179.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            let data0 = data.driver;
            if (!(
              data0 === "compress" ||
              data0 === "copy-before-write" ||
              data0 === "copy-on-read" ||
              data0 === "snapshot-access" ||
              data0 === "host_device" ||
              data0 === "nbd" ||
              data0 === "null-aio" ||
              data0 === "null-co" ||
              data0 === "preallocate" ||
              data0 === "raw" ||
              data0 === "throttle"
            )) {
              validate179.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate179.errors = ONE_ERROR;
      return false;
    }
  }
  validate179.errors = vErrors;
  return errors === 0;
}

function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate69.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.driver;
        if (typeof tag0 == "string") {
          if (tag0 === "file") {
            if (!validate70(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "qcow2") {
            if (!validate73(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "compress") {
            if (!validate179(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "copy-before-write") {
            if (!validate179(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "copy-on-read") {
            if (!validate179(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "snapshot-access") {
            if (!validate179(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "host_device") {
            if (!validate179(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "nbd") {
            if (!validate179(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-aio") {
            if (!validate179(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-co") {
            if (!validate179(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "preallocate") {
            if (!validate179(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "raw") {
            if (!validate179(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "throttle") {
            if (!validate179(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
              errors = vErrors.length;
            }
          } else {
            validate69.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate69.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate69.errors = ONE_ERROR;
      return false;
    }
  }
  validate69.errors = vErrors;
  return errors === 0;
}

function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["job-id"] === undefined || !func0.call(data, "job-id")) && (missing0 = "job-id")) ||
        ((data.options === undefined || !func0.call(data, "options")) && (missing0 = "options"))
      ) {
        validate68.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "job-id" || key0 === "options")) {
            validate68.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["job-id"] !== undefined && func0.call(data, "job-id")) {
            const _errs2 = errors;
            if (typeof data["job-id"] !== "string") {
              validate68.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.options !== undefined && func0.call(data, "options")) {
              const _errs4 = errors;
              if (
                !validate69(data.options, {
                  instancePath: instancePath + "/options",
                  parentData: data,
                  parentDataProperty: "options",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate68.errors = ONE_ERROR;
      return false;
    }
  }
  validate68.errors = vErrors;
  return errors === 0;
}

const schema73 = {
  type: "object",
  properties: { "node-name": { type: "string" } },
  required: ["node-name"],
  additionalProperties: false,
};

function validate194(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data["node-name"] === undefined || !func0.call(data, "node-name")) && (missing0 = "node-name")) {
        validate194.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "node-name")) {
            validate194.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
            if (typeof data["node-name"] !== "string") {
              validate194.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate194.errors = ONE_ERROR;
      return false;
    }
  }
  validate194.errors = vErrors;
  return errors === 0;
}

const schema74 = {
  type: "object",
  properties: {
    "job-id": { type: "string" },
    device: { type: "string" },
    target: { type: "string" },
    replaces: { type: "string" },
    sync: { $ref: "#/definitions/MirrorSyncMode" },
    speed: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    granularity: { type: "integer", minimum: 0, maximum: 4294967295 },
    "buf-size": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "on-source-error": { $ref: "#/definitions/BlockdevOnError" },
    "on-target-error": { $ref: "#/definitions/BlockdevOnError" },
    "filter-node-name": { type: "string" },
    "copy-mode": { $ref: "#/definitions/MirrorCopyMode" },
    "auto-finalize": { type: "boolean" },
    "auto-dismiss": { type: "boolean" },
  },
  required: ["device", "target", "sync"],
  additionalProperties: false,
};

function validate195(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) ||
        ((data.target === undefined || !func0.call(data, "target")) && (missing0 = "target")) ||
        ((data.sync === undefined || !func0.call(data, "sync")) && (missing0 = "sync"))
      ) {
        validate195.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema74.properties, key0)) {
            validate195.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["job-id"] !== undefined && func0.call(data, "job-id")) {
            const _errs2 = errors;
            if (typeof data["job-id"] !== "string") {
              validate195.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.device !== undefined && func0.call(data, "device")) {
              const _errs4 = errors;
              if (typeof data.device !== "string") {
                validate195.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.target !== undefined && func0.call(data, "target")) {
                const _errs6 = errors;
                if (typeof data.target !== "string") {
                  validate195.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.replaces !== undefined && func0.call(data, "replaces")) {
                  const _errs8 = errors;
                  if (typeof data.replaces !== "string") {
                    validate195.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.sync !== undefined && func0.call(data, "sync")) {
                    const _errs10 = errors;
                    if (
                      !validate60(data.sync, {
                        instancePath: instancePath + "/sync",
                        parentData: data,
                        parentDataProperty: "sync",
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.speed !== undefined && func0.call(data, "speed")) {
                      let data5 = data.speed;
                      const _errs11 = errors;
                      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                        validate195.errors = ONE_ERROR;
                        return false;
                      }
                      if (errors === _errs11) {
                        if (typeof data5 == "number" && isFinite(data5)) {
                          if (data5 > 9007199254740991 || isNaN(data5)) {
                            validate195.errors = ONE_ERROR;
                            return false;
                          } else {
                            if (data5 < -9007199254740991 || isNaN(data5)) {
                              validate195.errors = ONE_ERROR;
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.granularity !== undefined && func0.call(data, "granularity")) {
                        let data6 = data.granularity;
                        const _errs13 = errors;
                        if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
                          validate195.errors = ONE_ERROR;
                          return false;
                        }
                        if (errors === _errs13) {
                          if (typeof data6 == "number" && isFinite(data6)) {
                            if (data6 > 4294967295 || isNaN(data6)) {
                              validate195.errors = ONE_ERROR;
                              return false;
                            } else {
                              if (data6 < 0 || isNaN(data6)) {
                                validate195.errors = ONE_ERROR;
                                return false;
                              }
                            }
                          }
                        }
                        var valid0 = _errs13 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["buf-size"] !== undefined && func0.call(data, "buf-size")) {
                          let data7 = data["buf-size"];
                          const _errs15 = errors;
                          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
                            validate195.errors = ONE_ERROR;
                            return false;
                          }
                          if (errors === _errs15) {
                            if (typeof data7 == "number" && isFinite(data7)) {
                              if (data7 > 9007199254740991 || isNaN(data7)) {
                                validate195.errors = ONE_ERROR;
                                return false;
                              } else {
                                if (data7 < -9007199254740991 || isNaN(data7)) {
                                  validate195.errors = ONE_ERROR;
                                  return false;
                                }
                              }
                            }
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["on-source-error"] !== undefined && func0.call(data, "on-source-error")) {
                            const _errs17 = errors;
                            if (
                              !validate23(data["on-source-error"], {
                                instancePath: instancePath + "/on-source-error",
                                parentData: data,
                                parentDataProperty: "on-source-error",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs17 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data["on-target-error"] !== undefined && func0.call(data, "on-target-error")) {
                              const _errs18 = errors;
                              if (
                                !validate23(data["on-target-error"], {
                                  instancePath: instancePath + "/on-target-error",
                                  parentData: data,
                                  parentDataProperty: "on-target-error",
                                  rootData,
                                })
                              ) {
                                vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs18 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["filter-node-name"] !== undefined && func0.call(data, "filter-node-name")) {
                                const _errs19 = errors;
                                if (typeof data["filter-node-name"] !== "string") {
                                  validate195.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs19 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["copy-mode"] !== undefined && func0.call(data, "copy-mode")) {
                                  const _errs21 = errors;
                                  if (
                                    !validate41(data["copy-mode"], {
                                      instancePath: instancePath + "/copy-mode",
                                      parentData: data,
                                      parentDataProperty: "copy-mode",
                                      rootData,
                                    })
                                  ) {
                                    vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid0 = _errs21 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["auto-finalize"] !== undefined && func0.call(data, "auto-finalize")) {
                                    const _errs22 = errors;
                                    if (typeof data["auto-finalize"] !== "boolean") {
                                      validate195.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs22 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data["auto-dismiss"] !== undefined && func0.call(data, "auto-dismiss")) {
                                      const _errs24 = errors;
                                      if (typeof data["auto-dismiss"] !== "boolean") {
                                        validate195.errors = ONE_ERROR;
                                        return false;
                                      }
                                      var valid0 = _errs24 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate195.errors = ONE_ERROR;
      return false;
    }
  }
  validate195.errors = vErrors;
  return errors === 0;
}

function validate200(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate200.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.driver;
        if (typeof tag0 == "string") {
          if (tag0 === "compress") {
            if (!validate76(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "copy-before-write") {
            if (!validate83(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "copy-on-read") {
            if (!validate90(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "file") {
            if (!validate94(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "snapshot-access") {
            if (!validate102(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "host_device") {
            if (!validate106(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "nbd") {
            if (!validate112(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-aio") {
            if (!validate124(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-co") {
            if (!validate128(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "preallocate") {
            if (!validate132(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "qcow2") {
            if (!validate136(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "raw") {
            if (!validate149(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "throttle") {
            if (!validate153(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors);
              errors = vErrors.length;
            }
          } else {
            validate200.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate200.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate200.errors = ONE_ERROR;
      return false;
    }
  }
  validate200.errors = vErrors;
  return errors === 0;
}

const schema76 = {
  type: "object",
  properties: { device: { type: "string" }, "image-node-name": { type: "string" }, "backing-file": { type: "string" } },
  required: ["device", "image-node-name", "backing-file"],
  additionalProperties: false,
};

function validate214(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) ||
        ((data["image-node-name"] === undefined || !func0.call(data, "image-node-name")) &&
          (missing0 = "image-node-name")) ||
        ((data["backing-file"] === undefined || !func0.call(data, "backing-file")) && (missing0 = "backing-file"))
      ) {
        validate214.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device" || key0 === "image-node-name" || key0 === "backing-file")) {
            validate214.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            const _errs2 = errors;
            if (typeof data.device !== "string") {
              validate214.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["image-node-name"] !== undefined && func0.call(data, "image-node-name")) {
              const _errs4 = errors;
              if (typeof data["image-node-name"] !== "string") {
                validate214.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["backing-file"] !== undefined && func0.call(data, "backing-file")) {
                const _errs6 = errors;
                if (typeof data["backing-file"] !== "string") {
                  validate214.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate214.errors = ONE_ERROR;
      return false;
    }
  }
  validate214.errors = vErrors;
  return errors === 0;
}

const schema77 = {
  type: "object",
  properties: { id: { type: "string" }, backend: { $ref: "#/definitions/ChardevBackend" } },
  required: ["id", "backend"],
  additionalProperties: false,
};
const schema78 = {
  type: "object",
  required: ["type"],
  discriminator: { propertyName: "type" },
  oneOf: [
    { $ref: "#/definitions/ChardevBackendFile" },
    { $ref: "#/definitions/ChardevBackendSerial" },
    { $ref: "#/definitions/ChardevBackendParallel" },
    { $ref: "#/definitions/ChardevBackendPipe" },
    { $ref: "#/definitions/ChardevBackendSocket" },
    { $ref: "#/definitions/ChardevBackendUdp" },
    { $ref: "#/definitions/ChardevBackendPty" },
    { $ref: "#/definitions/ChardevBackendNull" },
    { $ref: "#/definitions/ChardevBackendMux" },
    { $ref: "#/definitions/ChardevBackendStdio" },
    { $ref: "#/definitions/ChardevBackendRingbuf" },
    { $ref: "#/definitions/ChardevBackendMemory" },
  ],
};
const schema79 = {
  type: "object",
  properties: { type: { const: "file" }, data: { $ref: "#/definitions/ChardevFile" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema80 = {
  type: "object",
  properties: {
    logfile: { type: "string" },
    logappend: { type: "boolean" },
    in: { type: "string" },
    out: { type: "string" },
    append: { type: "boolean" },
  },
  required: ["out"],
  additionalProperties: false,
};

function validate218(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.out === undefined || !func0.call(data, "out")) && (missing0 = "out")) {
        validate218.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "logfile" || key0 === "logappend" || key0 === "in" || key0 === "out" || key0 === "append")) {
            validate218.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.logfile !== undefined && func0.call(data, "logfile")) {
            const _errs2 = errors;
            if (typeof data.logfile !== "string") {
              validate218.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.logappend !== undefined && func0.call(data, "logappend")) {
              const _errs4 = errors;
              if (typeof data.logappend !== "boolean") {
                validate218.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.in !== undefined && func0.call(data, "in")) {
                const _errs6 = errors;
                if (typeof data.in !== "string") {
                  validate218.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.out !== undefined && func0.call(data, "out")) {
                  const _errs8 = errors;
                  if (typeof data.out !== "string") {
                    validate218.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.append !== undefined && func0.call(data, "append")) {
                    const _errs10 = errors;
                    if (typeof data.append !== "boolean") {
                      validate218.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate218.errors = ONE_ERROR;
      return false;
    }
  }
  validate218.errors = vErrors;
  return errors === 0;
}

function validate217(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate217.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate217.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("file" !== data.type) {
              validate217.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate218(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate218.errors : vErrors.concat(validate218.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate217.errors = ONE_ERROR;
      return false;
    }
  }
  validate217.errors = vErrors;
  return errors === 0;
}

const schema81 = {
  type: "object",
  properties: { type: { const: "serial" }, data: { $ref: "#/definitions/ChardevHostdev" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema82 = {
  type: "object",
  properties: { logfile: { type: "string" }, logappend: { type: "boolean" }, device: { type: "string" } },
  required: ["device"],
  additionalProperties: false,
};

function validate221(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate221.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "logfile" || key0 === "logappend" || key0 === "device")) {
            validate221.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.logfile !== undefined && func0.call(data, "logfile")) {
            const _errs2 = errors;
            if (typeof data.logfile !== "string") {
              validate221.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.logappend !== undefined && func0.call(data, "logappend")) {
              const _errs4 = errors;
              if (typeof data.logappend !== "boolean") {
                validate221.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.device !== undefined && func0.call(data, "device")) {
                const _errs6 = errors;
                if (typeof data.device !== "string") {
                  validate221.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate221.errors = ONE_ERROR;
      return false;
    }
  }
  validate221.errors = vErrors;
  return errors === 0;
}

function validate220(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate220.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate220.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("serial" !== data.type) {
              validate220.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate221(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate220.errors = ONE_ERROR;
      return false;
    }
  }
  validate220.errors = vErrors;
  return errors === 0;
}

const schema83 = {
  type: "object",
  properties: { type: { const: "parallel" }, data: { $ref: "#/definitions/ChardevHostdev" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate223(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate223.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate223.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("parallel" !== data.type) {
              validate223.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate221(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate223.errors = ONE_ERROR;
      return false;
    }
  }
  validate223.errors = vErrors;
  return errors === 0;
}

const schema84 = {
  type: "object",
  properties: { type: { const: "pipe" }, data: { $ref: "#/definitions/ChardevHostdev" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate225(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate225.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate225.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("pipe" !== data.type) {
              validate225.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate221(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate225.errors = ONE_ERROR;
      return false;
    }
  }
  validate225.errors = vErrors;
  return errors === 0;
}

const schema85 = {
  type: "object",
  properties: { type: { const: "socket" }, data: { $ref: "#/definitions/ChardevSocket" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema86 = {
  type: "object",
  properties: {
    logfile: { type: "string" },
    logappend: { type: "boolean" },
    addr: { $ref: "#/definitions/SocketAddressLegacy" },
    "tls-creds": { type: "string" },
    "tls-authz": { type: "string" },
    server: { type: "boolean" },
    wait: { type: "boolean" },
    nodelay: { type: "boolean" },
    telnet: { type: "boolean" },
    tn3270: { type: "boolean" },
    websocket: { type: "boolean" },
    reconnect: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "reconnect-ms": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["addr"],
  additionalProperties: false,
};
const schema87 = {
  type: "object",
  required: ["type"],
  discriminator: { propertyName: "type" },
  oneOf: [
    { $ref: "#/definitions/SocketAddressLegacyInet" },
    { $ref: "#/definitions/SocketAddressLegacyUnix" },
    { $ref: "#/definitions/SocketAddressLegacyFd" },
  ],
};
const schema88 = {
  type: "object",
  properties: { type: { const: "inet" }, data: { $ref: "#/definitions/InetSocketAddress" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema89 = {
  type: "object",
  properties: {
    host: { type: "string" },
    port: { type: "string" },
    numeric: { type: "boolean" },
    to: { type: "integer", minimum: 0, maximum: 65535 },
    ipv4: { type: "boolean" },
    ipv6: { type: "boolean" },
    "keep-alive": { type: "boolean" },
  },
  required: ["host", "port"],
  additionalProperties: false,
};

function validate231(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.host === undefined || !func0.call(data, "host")) && (missing0 = "host")) ||
        ((data.port === undefined || !func0.call(data, "port")) && (missing0 = "port"))
      ) {
        validate231.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "host" ||
            key0 === "port" ||
            key0 === "numeric" ||
            key0 === "to" ||
            key0 === "ipv4" ||
            key0 === "ipv6" ||
            key0 === "keep-alive"
          )) {
            validate231.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.host !== undefined && func0.call(data, "host")) {
            const _errs2 = errors;
            if (typeof data.host !== "string") {
              validate231.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.port !== undefined && func0.call(data, "port")) {
              const _errs4 = errors;
              if (typeof data.port !== "string") {
                validate231.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.numeric !== undefined && func0.call(data, "numeric")) {
                const _errs6 = errors;
                if (typeof data.numeric !== "boolean") {
                  validate231.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.to !== undefined && func0.call(data, "to")) {
                  let data3 = data.to;
                  const _errs8 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                    validate231.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs8) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 65535 || isNaN(data3)) {
                        validate231.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < 0 || isNaN(data3)) {
                          validate231.errors = ONE_ERROR;
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.ipv4 !== undefined && func0.call(data, "ipv4")) {
                    const _errs10 = errors;
                    if (typeof data.ipv4 !== "boolean") {
                      validate231.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.ipv6 !== undefined && func0.call(data, "ipv6")) {
                      const _errs12 = errors;
                      if (typeof data.ipv6 !== "boolean") {
                        validate231.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs12 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["keep-alive"] !== undefined && func0.call(data, "keep-alive")) {
                        const _errs14 = errors;
                        if (typeof data["keep-alive"] !== "boolean") {
                          validate231.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs14 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate231.errors = ONE_ERROR;
      return false;
    }
  }
  validate231.errors = vErrors;
  return errors === 0;
}

function validate230(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate230.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate230.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("inet" !== data.type) {
              validate230.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate231(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate230.errors = ONE_ERROR;
      return false;
    }
  }
  validate230.errors = vErrors;
  return errors === 0;
}

const schema90 = {
  type: "object",
  properties: { type: { const: "unix" }, data: { $ref: "#/definitions/UnixSocketAddress" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema91 = {
  type: "object",
  properties: { path: { type: "string" }, abstract: { type: "boolean" }, tight: { type: "boolean" } },
  required: ["path"],
  additionalProperties: false,
};

function validate234(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.path === undefined || !func0.call(data, "path")) && (missing0 = "path")) {
        validate234.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "path" || key0 === "abstract" || key0 === "tight")) {
            validate234.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.path !== undefined && func0.call(data, "path")) {
            const _errs2 = errors;
            if (typeof data.path !== "string") {
              validate234.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.abstract !== undefined && func0.call(data, "abstract")) {
              const _errs4 = errors;
              if (typeof data.abstract !== "boolean") {
                validate234.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.tight !== undefined && func0.call(data, "tight")) {
                const _errs6 = errors;
                if (typeof data.tight !== "boolean") {
                  validate234.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate234.errors = ONE_ERROR;
      return false;
    }
  }
  validate234.errors = vErrors;
  return errors === 0;
}

function validate233(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate233.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate233.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("unix" !== data.type) {
              validate233.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate234(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate234.errors : vErrors.concat(validate234.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate233.errors = ONE_ERROR;
      return false;
    }
  }
  validate233.errors = vErrors;
  return errors === 0;
}

const schema92 = {
  type: "object",
  properties: { type: { const: "fd" }, data: { $ref: "#/definitions/FdSocketAddress" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema93 = {
  type: "object",
  properties: { str: { type: "string" } },
  required: ["str"],
  additionalProperties: false,
};

function validate237(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.str === undefined || !func0.call(data, "str")) && (missing0 = "str")) {
        validate237.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "str")) {
            validate237.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.str !== undefined && func0.call(data, "str")) {
            if (typeof data.str !== "string") {
              validate237.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate237.errors = ONE_ERROR;
      return false;
    }
  }
  validate237.errors = vErrors;
  return errors === 0;
}

function validate236(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate236.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate236.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("fd" !== data.type) {
              validate236.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate237(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate237.errors : vErrors.concat(validate237.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate236.errors = ONE_ERROR;
      return false;
    }
  }
  validate236.errors = vErrors;
  return errors === 0;
}

function validate229(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) {
        validate229.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.type;
        if (typeof tag0 == "string") {
          if (tag0 === "inet") {
            if (!validate230(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate230.errors : vErrors.concat(validate230.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "unix") {
            if (!validate233(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate233.errors : vErrors.concat(validate233.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "fd") {
            if (!validate236(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors);
              errors = vErrors.length;
            }
          } else {
            validate229.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate229.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate229.errors = ONE_ERROR;
      return false;
    }
  }
  validate229.errors = vErrors;
  return errors === 0;
}

function validate228(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.addr === undefined || !func0.call(data, "addr")) && (missing0 = "addr")) {
        validate228.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema86.properties, key0)) {
            validate228.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.logfile !== undefined && func0.call(data, "logfile")) {
            const _errs2 = errors;
            if (typeof data.logfile !== "string") {
              validate228.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.logappend !== undefined && func0.call(data, "logappend")) {
              const _errs4 = errors;
              if (typeof data.logappend !== "boolean") {
                validate228.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.addr !== undefined && func0.call(data, "addr")) {
                const _errs6 = errors;
                if (
                  !validate229(data.addr, {
                    instancePath: instancePath + "/addr",
                    parentData: data,
                    parentDataProperty: "addr",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["tls-creds"] !== undefined && func0.call(data, "tls-creds")) {
                  const _errs7 = errors;
                  if (typeof data["tls-creds"] !== "string") {
                    validate228.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["tls-authz"] !== undefined && func0.call(data, "tls-authz")) {
                    const _errs9 = errors;
                    if (typeof data["tls-authz"] !== "string") {
                      validate228.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.server !== undefined && func0.call(data, "server")) {
                      const _errs11 = errors;
                      if (typeof data.server !== "boolean") {
                        validate228.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.wait !== undefined && func0.call(data, "wait")) {
                        const _errs13 = errors;
                        if (typeof data.wait !== "boolean") {
                          validate228.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs13 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.nodelay !== undefined && func0.call(data, "nodelay")) {
                          const _errs15 = errors;
                          if (typeof data.nodelay !== "boolean") {
                            validate228.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.telnet !== undefined && func0.call(data, "telnet")) {
                            const _errs17 = errors;
                            if (typeof data.telnet !== "boolean") {
                              validate228.errors = ONE_ERROR;
                              return false;
                            }
                            var valid0 = _errs17 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.tn3270 !== undefined && func0.call(data, "tn3270")) {
                              const _errs19 = errors;
                              if (typeof data.tn3270 !== "boolean") {
                                validate228.errors = ONE_ERROR;
                                return false;
                              }
                              var valid0 = _errs19 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.websocket !== undefined && func0.call(data, "websocket")) {
                                const _errs21 = errors;
                                if (typeof data.websocket !== "boolean") {
                                  validate228.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs21 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.reconnect !== undefined && func0.call(data, "reconnect")) {
                                  let data11 = data.reconnect;
                                  const _errs23 = errors;
                                  if (!(
                                    typeof data11 == "number" &&
                                    !(data11 % 1) &&
                                    !isNaN(data11) &&
                                    isFinite(data11)
                                  )) {
                                    validate228.errors = ONE_ERROR;
                                    return false;
                                  }
                                  if (errors === _errs23) {
                                    if (typeof data11 == "number" && isFinite(data11)) {
                                      if (data11 > 9007199254740991 || isNaN(data11)) {
                                        validate228.errors = ONE_ERROR;
                                        return false;
                                      } else {
                                        if (data11 < -9007199254740991 || isNaN(data11)) {
                                          validate228.errors = ONE_ERROR;
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid0 = _errs23 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["reconnect-ms"] !== undefined && func0.call(data, "reconnect-ms")) {
                                    let data12 = data["reconnect-ms"];
                                    const _errs25 = errors;
                                    if (!(
                                      typeof data12 == "number" &&
                                      !(data12 % 1) &&
                                      !isNaN(data12) &&
                                      isFinite(data12)
                                    )) {
                                      validate228.errors = ONE_ERROR;
                                      return false;
                                    }
                                    if (errors === _errs25) {
                                      if (typeof data12 == "number" && isFinite(data12)) {
                                        if (data12 > 9007199254740991 || isNaN(data12)) {
                                          validate228.errors = ONE_ERROR;
                                          return false;
                                        } else {
                                          if (data12 < -9007199254740991 || isNaN(data12)) {
                                            validate228.errors = ONE_ERROR;
                                            return false;
                                          }
                                        }
                                      }
                                    }
                                    var valid0 = _errs25 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate228.errors = ONE_ERROR;
      return false;
    }
  }
  validate228.errors = vErrors;
  return errors === 0;
}

function validate227(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate227.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate227.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("socket" !== data.type) {
              validate227.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate228(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate228.errors : vErrors.concat(validate228.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate227.errors = ONE_ERROR;
      return false;
    }
  }
  validate227.errors = vErrors;
  return errors === 0;
}

const schema94 = {
  type: "object",
  properties: { type: { const: "udp" }, data: { $ref: "#/definitions/ChardevUdp" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema95 = {
  type: "object",
  properties: {
    logfile: { type: "string" },
    logappend: { type: "boolean" },
    remote: { $ref: "#/definitions/SocketAddressLegacy" },
    local: { $ref: "#/definitions/SocketAddressLegacy" },
  },
  required: ["remote"],
  additionalProperties: false,
};

function validate245(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.remote === undefined || !func0.call(data, "remote")) && (missing0 = "remote")) {
        validate245.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "logfile" || key0 === "logappend" || key0 === "remote" || key0 === "local")) {
            validate245.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.logfile !== undefined && func0.call(data, "logfile")) {
            const _errs2 = errors;
            if (typeof data.logfile !== "string") {
              validate245.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.logappend !== undefined && func0.call(data, "logappend")) {
              const _errs4 = errors;
              if (typeof data.logappend !== "boolean") {
                validate245.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.remote !== undefined && func0.call(data, "remote")) {
                const _errs6 = errors;
                if (
                  !validate229(data.remote, {
                    instancePath: instancePath + "/remote",
                    parentData: data,
                    parentDataProperty: "remote",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.local !== undefined && func0.call(data, "local")) {
                  const _errs7 = errors;
                  if (
                    !validate229(data.local, {
                      instancePath: instancePath + "/local",
                      parentData: data,
                      parentDataProperty: "local",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate245.errors = ONE_ERROR;
      return false;
    }
  }
  validate245.errors = vErrors;
  return errors === 0;
}

function validate244(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate244.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate244.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("udp" !== data.type) {
              validate244.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate245(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate245.errors : vErrors.concat(validate245.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate244.errors = ONE_ERROR;
      return false;
    }
  }
  validate244.errors = vErrors;
  return errors === 0;
}

const schema96 = {
  type: "object",
  properties: { type: { const: "pty" }, data: { $ref: "#/definitions/ChardevPty" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema97 = {
  type: "object",
  properties: { logfile: { type: "string" }, logappend: { type: "boolean" }, path: { type: "string" } },
  required: [],
  additionalProperties: false,
};

function validate250(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "logfile" || key0 === "logappend" || key0 === "path")) {
          validate250.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.logfile !== undefined && func0.call(data, "logfile")) {
          const _errs2 = errors;
          if (typeof data.logfile !== "string") {
            validate250.errors = ONE_ERROR;
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.logappend !== undefined && func0.call(data, "logappend")) {
            const _errs4 = errors;
            if (typeof data.logappend !== "boolean") {
              validate250.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.path !== undefined && func0.call(data, "path")) {
              const _errs6 = errors;
              if (typeof data.path !== "string") {
                validate250.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs6 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate250.errors = ONE_ERROR;
      return false;
    }
  }
  validate250.errors = vErrors;
  return errors === 0;
}

function validate249(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate249.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate249.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("pty" !== data.type) {
              validate249.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate250(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate249.errors = ONE_ERROR;
      return false;
    }
  }
  validate249.errors = vErrors;
  return errors === 0;
}

const schema98 = {
  type: "object",
  properties: { type: { const: "null" }, data: { $ref: "#/definitions/ChardevCommon" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema99 = {
  type: "object",
  properties: { logfile: { type: "string" }, logappend: { type: "boolean" } },
  required: [],
  additionalProperties: false,
};

function validate253(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "logfile" || key0 === "logappend")) {
          validate253.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.logfile !== undefined && func0.call(data, "logfile")) {
          const _errs2 = errors;
          if (typeof data.logfile !== "string") {
            validate253.errors = ONE_ERROR;
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.logappend !== undefined && func0.call(data, "logappend")) {
            const _errs4 = errors;
            if (typeof data.logappend !== "boolean") {
              validate253.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate253.errors = ONE_ERROR;
      return false;
    }
  }
  validate253.errors = vErrors;
  return errors === 0;
}

function validate252(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate252.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate252.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("null" !== data.type) {
              validate252.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate253(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate253.errors : vErrors.concat(validate253.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate252.errors = ONE_ERROR;
      return false;
    }
  }
  validate252.errors = vErrors;
  return errors === 0;
}

const schema100 = {
  type: "object",
  properties: { type: { const: "mux" }, data: { $ref: "#/definitions/ChardevMux" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema101 = {
  type: "object",
  properties: { logfile: { type: "string" }, logappend: { type: "boolean" }, chardev: { type: "string" } },
  required: ["chardev"],
  additionalProperties: false,
};

function validate256(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.chardev === undefined || !func0.call(data, "chardev")) && (missing0 = "chardev")) {
        validate256.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "logfile" || key0 === "logappend" || key0 === "chardev")) {
            validate256.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.logfile !== undefined && func0.call(data, "logfile")) {
            const _errs2 = errors;
            if (typeof data.logfile !== "string") {
              validate256.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.logappend !== undefined && func0.call(data, "logappend")) {
              const _errs4 = errors;
              if (typeof data.logappend !== "boolean") {
                validate256.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.chardev !== undefined && func0.call(data, "chardev")) {
                const _errs6 = errors;
                if (typeof data.chardev !== "string") {
                  validate256.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate256.errors = ONE_ERROR;
      return false;
    }
  }
  validate256.errors = vErrors;
  return errors === 0;
}

function validate255(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate255.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate255.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("mux" !== data.type) {
              validate255.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate256(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate256.errors : vErrors.concat(validate256.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate255.errors = ONE_ERROR;
      return false;
    }
  }
  validate255.errors = vErrors;
  return errors === 0;
}

const schema102 = {
  type: "object",
  properties: { type: { const: "stdio" }, data: { $ref: "#/definitions/ChardevStdio" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema103 = {
  type: "object",
  properties: { logfile: { type: "string" }, logappend: { type: "boolean" }, signal: { type: "boolean" } },
  required: [],
  additionalProperties: false,
};

function validate259(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "logfile" || key0 === "logappend" || key0 === "signal")) {
          validate259.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.logfile !== undefined && func0.call(data, "logfile")) {
          const _errs2 = errors;
          if (typeof data.logfile !== "string") {
            validate259.errors = ONE_ERROR;
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.logappend !== undefined && func0.call(data, "logappend")) {
            const _errs4 = errors;
            if (typeof data.logappend !== "boolean") {
              validate259.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.signal !== undefined && func0.call(data, "signal")) {
              const _errs6 = errors;
              if (typeof data.signal !== "boolean") {
                validate259.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs6 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate259.errors = ONE_ERROR;
      return false;
    }
  }
  validate259.errors = vErrors;
  return errors === 0;
}

function validate258(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate258.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate258.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("stdio" !== data.type) {
              validate258.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate259(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate259.errors : vErrors.concat(validate259.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate258.errors = ONE_ERROR;
      return false;
    }
  }
  validate258.errors = vErrors;
  return errors === 0;
}

const schema104 = {
  type: "object",
  properties: { type: { const: "ringbuf" }, data: { $ref: "#/definitions/ChardevRingbuf" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema105 = {
  type: "object",
  properties: {
    logfile: { type: "string" },
    logappend: { type: "boolean" },
    size: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: [],
  additionalProperties: false,
};

function validate262(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "logfile" || key0 === "logappend" || key0 === "size")) {
          validate262.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.logfile !== undefined && func0.call(data, "logfile")) {
          const _errs2 = errors;
          if (typeof data.logfile !== "string") {
            validate262.errors = ONE_ERROR;
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.logappend !== undefined && func0.call(data, "logappend")) {
            const _errs4 = errors;
            if (typeof data.logappend !== "boolean") {
              validate262.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.size !== undefined && func0.call(data, "size")) {
              let data2 = data.size;
              const _errs6 = errors;
              if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                validate262.errors = ONE_ERROR;
                return false;
              }
              if (errors === _errs6) {
                if (typeof data2 == "number" && isFinite(data2)) {
                  if (data2 > 9007199254740991 || isNaN(data2)) {
                    validate262.errors = ONE_ERROR;
                    return false;
                  } else {
                    if (data2 < -9007199254740991 || isNaN(data2)) {
                      validate262.errors = ONE_ERROR;
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs6 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate262.errors = ONE_ERROR;
      return false;
    }
  }
  validate262.errors = vErrors;
  return errors === 0;
}

function validate261(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate261.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate261.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("ringbuf" !== data.type) {
              validate261.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate262(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate262.errors : vErrors.concat(validate262.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate261.errors = ONE_ERROR;
      return false;
    }
  }
  validate261.errors = vErrors;
  return errors === 0;
}

const schema106 = {
  type: "object",
  properties: { type: { const: "memory" }, data: { $ref: "#/definitions/ChardevRingbuf" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate264(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate264.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate264.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("memory" !== data.type) {
              validate264.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate262(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate262.errors : vErrors.concat(validate262.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate264.errors = ONE_ERROR;
      return false;
    }
  }
  validate264.errors = vErrors;
  return errors === 0;
}

function validate216(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) {
        validate216.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.type;
        if (typeof tag0 == "string") {
          if (tag0 === "file") {
            if (!validate217(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate217.errors : vErrors.concat(validate217.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "serial") {
            if (!validate220(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate220.errors : vErrors.concat(validate220.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "parallel") {
            if (!validate223(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate223.errors : vErrors.concat(validate223.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "pipe") {
            if (!validate225(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate225.errors : vErrors.concat(validate225.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "socket") {
            if (!validate227(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate227.errors : vErrors.concat(validate227.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "udp") {
            if (!validate244(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate244.errors : vErrors.concat(validate244.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "pty") {
            if (!validate249(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate249.errors : vErrors.concat(validate249.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null") {
            if (!validate252(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate252.errors : vErrors.concat(validate252.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "mux") {
            if (!validate255(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate255.errors : vErrors.concat(validate255.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "stdio") {
            if (!validate258(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate258.errors : vErrors.concat(validate258.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "ringbuf") {
            if (!validate261(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate261.errors : vErrors.concat(validate261.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "memory") {
            if (!validate264(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate264.errors : vErrors.concat(validate264.errors);
              errors = vErrors.length;
            }
          } else {
            validate216.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate216.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate216.errors = ONE_ERROR;
      return false;
    }
  }
  validate216.errors = vErrors;
  return errors === 0;
}

function validate215(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) ||
        ((data.backend === undefined || !func0.call(data, "backend")) && (missing0 = "backend"))
      ) {
        validate215.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id" || key0 === "backend")) {
            validate215.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            const _errs2 = errors;
            if (typeof data.id !== "string") {
              validate215.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.backend !== undefined && func0.call(data, "backend")) {
              const _errs4 = errors;
              if (
                !validate216(data.backend, {
                  instancePath: instancePath + "/backend",
                  parentData: data,
                  parentDataProperty: "backend",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate216.errors : vErrors.concat(validate216.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate215.errors = ONE_ERROR;
      return false;
    }
  }
  validate215.errors = vErrors;
  return errors === 0;
}

const schema107 = {
  type: "object",
  properties: { id: { type: "string" }, backend: { $ref: "#/definitions/ChardevBackend" } },
  required: ["id", "backend"],
  additionalProperties: false,
};

function validate279(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) ||
        ((data.backend === undefined || !func0.call(data, "backend")) && (missing0 = "backend"))
      ) {
        validate279.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id" || key0 === "backend")) {
            validate279.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            const _errs2 = errors;
            if (typeof data.id !== "string") {
              validate279.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.backend !== undefined && func0.call(data, "backend")) {
              const _errs4 = errors;
              if (
                !validate216(data.backend, {
                  instancePath: instancePath + "/backend",
                  parentData: data,
                  parentDataProperty: "backend",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate216.errors : vErrors.concat(validate216.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate279.errors = ONE_ERROR;
      return false;
    }
  }
  validate279.errors = vErrors;
  return errors === 0;
}

const schema108 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate281(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate281.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate281.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate281.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate281.errors = ONE_ERROR;
      return false;
    }
  }
  validate281.errors = vErrors;
  return errors === 0;
}

const schema109 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate282(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate282.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate282.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate282.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate282.errors = ONE_ERROR;
      return false;
    }
  }
  validate282.errors = vErrors;
  return errors === 0;
}

const schema110 = {
  type: "object",
  properties: {
    "job-id": { type: "string" },
    device: { type: "string" },
    sync: { $ref: "#/definitions/MirrorSyncMode" },
    speed: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    bitmap: { type: "string" },
    "bitmap-mode": { $ref: "#/definitions/BitmapSyncMode" },
    compress: { type: "boolean" },
    "on-source-error": { $ref: "#/definitions/BlockdevOnError" },
    "on-target-error": { $ref: "#/definitions/BlockdevOnError" },
    "auto-finalize": { type: "boolean" },
    "auto-dismiss": { type: "boolean" },
    "filter-node-name": { type: "string" },
    "discard-source": { type: "boolean" },
    "x-perf": { $ref: "#/definitions/BackupPerf" },
    target: { type: "string" },
    format: { type: "string" },
    mode: { $ref: "#/definitions/NewImageMode" },
  },
  required: ["device", "sync", "target"],
  additionalProperties: false,
};
const schema111 = { type: "string", enum: ["existing", "absolute-paths"] };

function validate289(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate289.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "existing" || data === "absolute-paths")) {
    validate289.errors = ONE_ERROR;
    return false;
  }
  validate289.errors = vErrors;
  return errors === 0;
}

function validate283(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) ||
        ((data.sync === undefined || !func0.call(data, "sync")) && (missing0 = "sync")) ||
        ((data.target === undefined || !func0.call(data, "target")) && (missing0 = "target"))
      ) {
        validate283.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema110.properties, key0)) {
            validate283.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["job-id"] !== undefined && func0.call(data, "job-id")) {
            const _errs2 = errors;
            if (typeof data["job-id"] !== "string") {
              validate283.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.device !== undefined && func0.call(data, "device")) {
              const _errs4 = errors;
              if (typeof data.device !== "string") {
                validate283.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.sync !== undefined && func0.call(data, "sync")) {
                const _errs6 = errors;
                if (
                  !validate60(data.sync, {
                    instancePath: instancePath + "/sync",
                    parentData: data,
                    parentDataProperty: "sync",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.speed !== undefined && func0.call(data, "speed")) {
                  let data3 = data.speed;
                  const _errs7 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                    validate283.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs7) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 9007199254740991 || isNaN(data3)) {
                        validate283.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < -9007199254740991 || isNaN(data3)) {
                          validate283.errors = ONE_ERROR;
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.bitmap !== undefined && func0.call(data, "bitmap")) {
                    const _errs9 = errors;
                    if (typeof data.bitmap !== "string") {
                      validate283.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["bitmap-mode"] !== undefined && func0.call(data, "bitmap-mode")) {
                      const _errs11 = errors;
                      if (
                        !validate62(data["bitmap-mode"], {
                          instancePath: instancePath + "/bitmap-mode",
                          parentData: data,
                          parentDataProperty: "bitmap-mode",
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.compress !== undefined && func0.call(data, "compress")) {
                        const _errs12 = errors;
                        if (typeof data.compress !== "boolean") {
                          validate283.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["on-source-error"] !== undefined && func0.call(data, "on-source-error")) {
                          const _errs14 = errors;
                          if (
                            !validate23(data["on-source-error"], {
                              instancePath: instancePath + "/on-source-error",
                              parentData: data,
                              parentDataProperty: "on-source-error",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs14 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["on-target-error"] !== undefined && func0.call(data, "on-target-error")) {
                            const _errs15 = errors;
                            if (
                              !validate23(data["on-target-error"], {
                                instancePath: instancePath + "/on-target-error",
                                parentData: data,
                                parentDataProperty: "on-target-error",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data["auto-finalize"] !== undefined && func0.call(data, "auto-finalize")) {
                              const _errs16 = errors;
                              if (typeof data["auto-finalize"] !== "boolean") {
                                validate283.errors = ONE_ERROR;
                                return false;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["auto-dismiss"] !== undefined && func0.call(data, "auto-dismiss")) {
                                const _errs18 = errors;
                                if (typeof data["auto-dismiss"] !== "boolean") {
                                  validate283.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["filter-node-name"] !== undefined && func0.call(data, "filter-node-name")) {
                                  const _errs20 = errors;
                                  if (typeof data["filter-node-name"] !== "string") {
                                    validate283.errors = ONE_ERROR;
                                    return false;
                                  }
                                  var valid0 = _errs20 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["discard-source"] !== undefined && func0.call(data, "discard-source")) {
                                    const _errs22 = errors;
                                    if (typeof data["discard-source"] !== "boolean") {
                                      validate283.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs22 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data["x-perf"] !== undefined && func0.call(data, "x-perf")) {
                                      const _errs24 = errors;
                                      if (
                                        !validate66(data["x-perf"], {
                                          instancePath: instancePath + "/x-perf",
                                          parentData: data,
                                          parentDataProperty: "x-perf",
                                          rootData,
                                        })
                                      ) {
                                        vErrors =
                                          vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid0 = _errs24 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.target !== undefined && func0.call(data, "target")) {
                                        const _errs25 = errors;
                                        if (typeof data.target !== "string") {
                                          validate283.errors = ONE_ERROR;
                                          return false;
                                        }
                                        var valid0 = _errs25 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.format !== undefined && func0.call(data, "format")) {
                                          const _errs27 = errors;
                                          if (typeof data.format !== "string") {
                                            validate283.errors = ONE_ERROR;
                                            return false;
                                          }
                                          var valid0 = _errs27 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data.mode !== undefined && func0.call(data, "mode")) {
                                            const _errs29 = errors;
                                            if (
                                              !validate289(data.mode, {
                                                instancePath: instancePath + "/mode",
                                                parentData: data,
                                                parentDataProperty: "mode",
                                                rootData,
                                              })
                                            ) {
                                              vErrors =
                                                vErrors === null
                                                  ? validate289.errors
                                                  : vErrors.concat(validate289.errors);
                                              errors = vErrors.length;
                                            }
                                            var valid0 = _errs29 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate283.errors = ONE_ERROR;
      return false;
    }
  }
  validate283.errors = vErrors;
  return errors === 0;
}

const schema112 = {
  type: "object",
  properties: {
    "job-id": { type: "string" },
    device: { type: "string" },
    target: { type: "string" },
    format: { type: "string" },
    "node-name": { type: "string" },
    replaces: { type: "string" },
    sync: { $ref: "#/definitions/MirrorSyncMode" },
    mode: { $ref: "#/definitions/NewImageMode" },
    speed: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    granularity: { type: "integer", minimum: 0, maximum: 4294967295 },
    "buf-size": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "on-source-error": { $ref: "#/definitions/BlockdevOnError" },
    "on-target-error": { $ref: "#/definitions/BlockdevOnError" },
    unmap: { type: "boolean" },
    "copy-mode": { $ref: "#/definitions/MirrorCopyMode" },
    "auto-finalize": { type: "boolean" },
    "auto-dismiss": { type: "boolean" },
  },
  required: ["device", "target", "sync"],
  additionalProperties: false,
};

function validate291(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) ||
        ((data.target === undefined || !func0.call(data, "target")) && (missing0 = "target")) ||
        ((data.sync === undefined || !func0.call(data, "sync")) && (missing0 = "sync"))
      ) {
        validate291.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema112.properties, key0)) {
            validate291.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["job-id"] !== undefined && func0.call(data, "job-id")) {
            const _errs2 = errors;
            if (typeof data["job-id"] !== "string") {
              validate291.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.device !== undefined && func0.call(data, "device")) {
              const _errs4 = errors;
              if (typeof data.device !== "string") {
                validate291.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.target !== undefined && func0.call(data, "target")) {
                const _errs6 = errors;
                if (typeof data.target !== "string") {
                  validate291.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.format !== undefined && func0.call(data, "format")) {
                  const _errs8 = errors;
                  if (typeof data.format !== "string") {
                    validate291.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
                    const _errs10 = errors;
                    if (typeof data["node-name"] !== "string") {
                      validate291.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.replaces !== undefined && func0.call(data, "replaces")) {
                      const _errs12 = errors;
                      if (typeof data.replaces !== "string") {
                        validate291.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs12 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.sync !== undefined && func0.call(data, "sync")) {
                        const _errs14 = errors;
                        if (
                          !validate60(data.sync, {
                            instancePath: instancePath + "/sync",
                            parentData: data,
                            parentDataProperty: "sync",
                            rootData,
                          })
                        ) {
                          vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs14 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.mode !== undefined && func0.call(data, "mode")) {
                          const _errs15 = errors;
                          if (
                            !validate289(data.mode, {
                              instancePath: instancePath + "/mode",
                              parentData: data,
                              parentDataProperty: "mode",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate289.errors : vErrors.concat(validate289.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.speed !== undefined && func0.call(data, "speed")) {
                            let data8 = data.speed;
                            const _errs16 = errors;
                            if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
                              validate291.errors = ONE_ERROR;
                              return false;
                            }
                            if (errors === _errs16) {
                              if (typeof data8 == "number" && isFinite(data8)) {
                                if (data8 > 9007199254740991 || isNaN(data8)) {
                                  validate291.errors = ONE_ERROR;
                                  return false;
                                } else {
                                  if (data8 < -9007199254740991 || isNaN(data8)) {
                                    validate291.errors = ONE_ERROR;
                                    return false;
                                  }
                                }
                              }
                            }
                            var valid0 = _errs16 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.granularity !== undefined && func0.call(data, "granularity")) {
                              let data9 = data.granularity;
                              const _errs18 = errors;
                              if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                                validate291.errors = ONE_ERROR;
                                return false;
                              }
                              if (errors === _errs18) {
                                if (typeof data9 == "number" && isFinite(data9)) {
                                  if (data9 > 4294967295 || isNaN(data9)) {
                                    validate291.errors = ONE_ERROR;
                                    return false;
                                  } else {
                                    if (data9 < 0 || isNaN(data9)) {
                                      validate291.errors = ONE_ERROR;
                                      return false;
                                    }
                                  }
                                }
                              }
                              var valid0 = _errs18 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["buf-size"] !== undefined && func0.call(data, "buf-size")) {
                                let data10 = data["buf-size"];
                                const _errs20 = errors;
                                if (!(
                                  typeof data10 == "number" &&
                                  !(data10 % 1) &&
                                  !isNaN(data10) &&
                                  isFinite(data10)
                                )) {
                                  validate291.errors = ONE_ERROR;
                                  return false;
                                }
                                if (errors === _errs20) {
                                  if (typeof data10 == "number" && isFinite(data10)) {
                                    if (data10 > 9007199254740991 || isNaN(data10)) {
                                      validate291.errors = ONE_ERROR;
                                      return false;
                                    } else {
                                      if (data10 < -9007199254740991 || isNaN(data10)) {
                                        validate291.errors = ONE_ERROR;
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs20 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["on-source-error"] !== undefined && func0.call(data, "on-source-error")) {
                                  const _errs22 = errors;
                                  if (
                                    !validate23(data["on-source-error"], {
                                      instancePath: instancePath + "/on-source-error",
                                      parentData: data,
                                      parentDataProperty: "on-source-error",
                                      rootData,
                                    })
                                  ) {
                                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid0 = _errs22 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["on-target-error"] !== undefined && func0.call(data, "on-target-error")) {
                                    const _errs23 = errors;
                                    if (
                                      !validate23(data["on-target-error"], {
                                        instancePath: instancePath + "/on-target-error",
                                        parentData: data,
                                        parentDataProperty: "on-target-error",
                                        rootData,
                                      })
                                    ) {
                                      vErrors =
                                        vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid0 = _errs23 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.unmap !== undefined && func0.call(data, "unmap")) {
                                      const _errs24 = errors;
                                      if (typeof data.unmap !== "boolean") {
                                        validate291.errors = ONE_ERROR;
                                        return false;
                                      }
                                      var valid0 = _errs24 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data["copy-mode"] !== undefined && func0.call(data, "copy-mode")) {
                                        const _errs26 = errors;
                                        if (
                                          !validate41(data["copy-mode"], {
                                            instancePath: instancePath + "/copy-mode",
                                            parentData: data,
                                            parentDataProperty: "copy-mode",
                                            rootData,
                                          })
                                        ) {
                                          vErrors =
                                            vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid0 = _errs26 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data["auto-finalize"] !== undefined && func0.call(data, "auto-finalize")) {
                                          const _errs27 = errors;
                                          if (typeof data["auto-finalize"] !== "boolean") {
                                            validate291.errors = ONE_ERROR;
                                            return false;
                                          }
                                          var valid0 = _errs27 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data["auto-dismiss"] !== undefined && func0.call(data, "auto-dismiss")) {
                                            const _errs29 = errors;
                                            if (typeof data["auto-dismiss"] !== "boolean") {
                                              validate291.errors = ONE_ERROR;
                                              return false;
                                            }
                                            var valid0 = _errs29 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate291.errors = ONE_ERROR;
      return false;
    }
  }
  validate291.errors = vErrors;
  return errors === 0;
}

const schema113 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate297(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate297.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate297.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate297.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate297.errors = ONE_ERROR;
      return false;
    }
  }
  validate297.errors = vErrors;
  return errors === 0;
}

const schema114 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate298(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate298.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate298.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate298.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate298.errors = ONE_ERROR;
      return false;
    }
  }
  validate298.errors = vErrors;
  return errors === 0;
}

const schema115 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate299(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate299.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate299.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate299.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate299.errors = ONE_ERROR;
      return false;
    }
  }
  validate299.errors = vErrors;
  return errors === 0;
}

const schema116 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate300(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate300.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate300.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate300.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate300.errors = ONE_ERROR;
      return false;
    }
  }
  validate300.errors = vErrors;
  return errors === 0;
}

const schema117 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate301(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate301.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate301.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate301.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate301.errors = ONE_ERROR;
      return false;
    }
  }
  validate301.errors = vErrors;
  return errors === 0;
}

const schema118 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate302(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate302.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate302.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate302.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate302.errors = ONE_ERROR;
      return false;
    }
  }
  validate302.errors = vErrors;
  return errors === 0;
}

const schema119 = {
  type: "object",
  properties: {
    id: { type: "string" },
    mode: { $ref: "#/definitions/MonitorMode" },
    pretty: { type: "boolean" },
    chardev: { type: "string" },
  },
  required: ["chardev"],
  additionalProperties: false,
};
const schema120 = { type: "string", enum: ["readline", "control"] };

function validate304(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate304.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "readline" || data === "control")) {
    validate304.errors = ONE_ERROR;
    return false;
  }
  validate304.errors = vErrors;
  return errors === 0;
}

function validate303(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.chardev === undefined || !func0.call(data, "chardev")) && (missing0 = "chardev")) {
        validate303.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id" || key0 === "mode" || key0 === "pretty" || key0 === "chardev")) {
            validate303.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            const _errs2 = errors;
            if (typeof data.id !== "string") {
              validate303.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.mode !== undefined && func0.call(data, "mode")) {
              const _errs4 = errors;
              if (
                !validate304(data.mode, {
                  instancePath: instancePath + "/mode",
                  parentData: data,
                  parentDataProperty: "mode",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate304.errors : vErrors.concat(validate304.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.pretty !== undefined && func0.call(data, "pretty")) {
                const _errs5 = errors;
                if (typeof data.pretty !== "boolean") {
                  validate303.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.chardev !== undefined && func0.call(data, "chardev")) {
                  const _errs7 = errors;
                  if (typeof data.chardev !== "string") {
                    validate303.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate303.errors = ONE_ERROR;
      return false;
    }
  }
  validate303.errors = vErrors;
  return errors === 0;
}

const schema121 = {
  type: "object",
  properties: {
    name: { type: "string" },
    description: { type: "string" },
    device: { type: "string" },
    writable: { type: "boolean" },
    bitmap: { type: "string" },
  },
  required: ["device"],
  additionalProperties: false,
};

function validate306(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate306.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "name" ||
            key0 === "description" ||
            key0 === "device" ||
            key0 === "writable" ||
            key0 === "bitmap"
          )) {
            validate306.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.name !== undefined && func0.call(data, "name")) {
            const _errs2 = errors;
            if (typeof data.name !== "string") {
              validate306.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.description !== undefined && func0.call(data, "description")) {
              const _errs4 = errors;
              if (typeof data.description !== "string") {
                validate306.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.device !== undefined && func0.call(data, "device")) {
                const _errs6 = errors;
                if (typeof data.device !== "string") {
                  validate306.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.writable !== undefined && func0.call(data, "writable")) {
                  const _errs8 = errors;
                  if (typeof data.writable !== "boolean") {
                    validate306.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.bitmap !== undefined && func0.call(data, "bitmap")) {
                    const _errs10 = errors;
                    if (typeof data.bitmap !== "string") {
                      validate306.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate306.errors = ONE_ERROR;
      return false;
    }
  }
  validate306.errors = vErrors;
  return errors === 0;
}

const schema122 = {
  type: "object",
  properties: {
    "handshake-max-seconds": { type: "integer", minimum: 0, maximum: 4294967295 },
    "tls-creds": { type: "string" },
    "tls-authz": { type: "string" },
    "max-connections": { type: "integer", minimum: 0, maximum: 4294967295 },
    addr: { $ref: "#/definitions/SocketAddress" },
  },
  required: ["addr"],
  additionalProperties: false,
};

function validate307(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.addr === undefined || !func0.call(data, "addr")) && (missing0 = "addr")) {
        validate307.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "handshake-max-seconds" ||
            key0 === "tls-creds" ||
            key0 === "tls-authz" ||
            key0 === "max-connections" ||
            key0 === "addr"
          )) {
            validate307.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["handshake-max-seconds"] !== undefined && func0.call(data, "handshake-max-seconds")) {
            let data0 = data["handshake-max-seconds"];
            const _errs2 = errors;
            if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
              validate307.errors = ONE_ERROR;
              return false;
            }
            if (errors === _errs2) {
              if (typeof data0 == "number" && isFinite(data0)) {
                if (data0 > 4294967295 || isNaN(data0)) {
                  validate307.errors = ONE_ERROR;
                  return false;
                } else {
                  if (data0 < 0 || isNaN(data0)) {
                    validate307.errors = ONE_ERROR;
                    return false;
                  }
                }
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["tls-creds"] !== undefined && func0.call(data, "tls-creds")) {
              const _errs4 = errors;
              if (typeof data["tls-creds"] !== "string") {
                validate307.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["tls-authz"] !== undefined && func0.call(data, "tls-authz")) {
                const _errs6 = errors;
                if (typeof data["tls-authz"] !== "string") {
                  validate307.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["max-connections"] !== undefined && func0.call(data, "max-connections")) {
                  let data3 = data["max-connections"];
                  const _errs8 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                    validate307.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs8) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 4294967295 || isNaN(data3)) {
                        validate307.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < 0 || isNaN(data3)) {
                          validate307.errors = ONE_ERROR;
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.addr !== undefined && func0.call(data, "addr")) {
                    const _errs10 = errors;
                    if (
                      !validate116(data.addr, {
                        instancePath: instancePath + "/addr",
                        parentData: data,
                        parentDataProperty: "addr",
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate307.errors = ONE_ERROR;
      return false;
    }
  }
  validate307.errors = vErrors;
  return errors === 0;
}

const schema123 = {
  type: "object",
  properties: {
    "handshake-max-seconds": { type: "integer", minimum: 0, maximum: 4294967295 },
    "tls-creds": { type: "string" },
    "tls-authz": { type: "string" },
    "max-connections": { type: "integer", minimum: 0, maximum: 4294967295 },
    addr: { $ref: "#/definitions/SocketAddressLegacy" },
  },
  required: ["addr"],
  additionalProperties: false,
};

function validate309(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.addr === undefined || !func0.call(data, "addr")) && (missing0 = "addr")) {
        validate309.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "handshake-max-seconds" ||
            key0 === "tls-creds" ||
            key0 === "tls-authz" ||
            key0 === "max-connections" ||
            key0 === "addr"
          )) {
            validate309.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["handshake-max-seconds"] !== undefined && func0.call(data, "handshake-max-seconds")) {
            let data0 = data["handshake-max-seconds"];
            const _errs2 = errors;
            if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
              validate309.errors = ONE_ERROR;
              return false;
            }
            if (errors === _errs2) {
              if (typeof data0 == "number" && isFinite(data0)) {
                if (data0 > 4294967295 || isNaN(data0)) {
                  validate309.errors = ONE_ERROR;
                  return false;
                } else {
                  if (data0 < 0 || isNaN(data0)) {
                    validate309.errors = ONE_ERROR;
                    return false;
                  }
                }
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["tls-creds"] !== undefined && func0.call(data, "tls-creds")) {
              const _errs4 = errors;
              if (typeof data["tls-creds"] !== "string") {
                validate309.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["tls-authz"] !== undefined && func0.call(data, "tls-authz")) {
                const _errs6 = errors;
                if (typeof data["tls-authz"] !== "string") {
                  validate309.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["max-connections"] !== undefined && func0.call(data, "max-connections")) {
                  let data3 = data["max-connections"];
                  const _errs8 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                    validate309.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs8) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 4294967295 || isNaN(data3)) {
                        validate309.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < 0 || isNaN(data3)) {
                          validate309.errors = ONE_ERROR;
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.addr !== undefined && func0.call(data, "addr")) {
                    const _errs10 = errors;
                    if (
                      !validate229(data.addr, {
                        instancePath: instancePath + "/addr",
                        parentData: data,
                        parentDataProperty: "addr",
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate309.errors = ONE_ERROR;
      return false;
    }
  }
  validate309.errors = vErrors;
  return errors === 0;
}

const schema124 = {
  type: "object",
  properties: { name: { type: "string" }, mode: { $ref: "#/definitions/BlockExportRemoveMode" } },
  required: ["name"],
  additionalProperties: false,
};

function validate311(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.name === undefined || !func0.call(data, "name")) && (missing0 = "name")) {
        validate311.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "name" || key0 === "mode")) {
            validate311.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.name !== undefined && func0.call(data, "name")) {
            const _errs2 = errors;
            if (typeof data.name !== "string") {
              validate311.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.mode !== undefined && func0.call(data, "mode")) {
              const _errs4 = errors;
              if (
                !validate32(data.mode, {
                  instancePath: instancePath + "/mode",
                  parentData: data,
                  parentDataProperty: "mode",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate311.errors = ONE_ERROR;
      return false;
    }
  }
  validate311.errors = vErrors;
  return errors === 0;
}

const schema125 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate313(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate313.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate313.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate313.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate313.errors = ONE_ERROR;
      return false;
    }
  }
  validate313.errors = vErrors;
  return errors === 0;
}

const schema126 = {
  type: "object",
  required: ["qom-type"],
  discriminator: { propertyName: "qom-type" },
  oneOf: [
    { $ref: "#/definitions/ObjectOptionsAuthzList" },
    { $ref: "#/definitions/ObjectOptionsAuthzListfile" },
    { $ref: "#/definitions/ObjectOptionsAuthzSimple" },
    { $ref: "#/definitions/ObjectOptionsIothread" },
    { $ref: "#/definitions/ObjectOptionsMainLoop" },
    { $ref: "#/definitions/ObjectOptionsSecret" },
    { $ref: "#/definitions/ObjectOptionsThrottleGroup" },
    { $ref: "#/definitions/ObjectOptionsTlsCredsAnon" },
    { $ref: "#/definitions/ObjectOptionsTlsCredsPsk" },
    { $ref: "#/definitions/ObjectOptionsTlsCredsX509" },
  ],
};
const schema127 = {
  type: "object",
  properties: {
    "qom-type": { const: "authz-list" },
    id: { type: "string" },
    policy: { $ref: "#/definitions/QAuthZListPolicy" },
    rules: { type: "array", items: { $ref: "#/definitions/QAuthZListRule" } },
  },
  required: ["qom-type", "id"],
  additionalProperties: false,
};
const schema128 = { type: "string", enum: ["deny", "allow"] };

function validate316(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate316.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "deny" || data === "allow")) {
    validate316.errors = ONE_ERROR;
    return false;
  }
  validate316.errors = vErrors;
  return errors === 0;
}

const schema129 = {
  type: "object",
  properties: {
    match: { type: "string" },
    policy: { $ref: "#/definitions/QAuthZListPolicy" },
    format: { $ref: "#/definitions/QAuthZListFormat" },
  },
  required: ["match", "policy"],
  additionalProperties: false,
};
const schema130 = { type: "string", enum: ["exact", "glob"] };

function validate320(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate320.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "exact" || data === "glob")) {
    validate320.errors = ONE_ERROR;
    return false;
  }
  validate320.errors = vErrors;
  return errors === 0;
}

function validate318(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.match === undefined || !func0.call(data, "match")) && (missing0 = "match")) ||
        ((data.policy === undefined || !func0.call(data, "policy")) && (missing0 = "policy"))
      ) {
        validate318.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "match" || key0 === "policy" || key0 === "format")) {
            validate318.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.match !== undefined && func0.call(data, "match")) {
            const _errs2 = errors;
            if (typeof data.match !== "string") {
              validate318.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.policy !== undefined && func0.call(data, "policy")) {
              const _errs4 = errors;
              if (
                !validate316(data.policy, {
                  instancePath: instancePath + "/policy",
                  parentData: data,
                  parentDataProperty: "policy",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.format !== undefined && func0.call(data, "format")) {
                const _errs5 = errors;
                if (
                  !validate320(data.format, {
                    instancePath: instancePath + "/format",
                    parentData: data,
                    parentDataProperty: "format",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate320.errors : vErrors.concat(validate320.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate318.errors = ONE_ERROR;
      return false;
    }
  }
  validate318.errors = vErrors;
  return errors === 0;
}

function validate315(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate315.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "qom-type" || key0 === "id" || key0 === "policy" || key0 === "rules")) {
            validate315.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("authz-list" !== data["qom-type"]) {
              validate315.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate315.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.policy !== undefined && func0.call(data, "policy")) {
                const _errs5 = errors;
                if (
                  !validate316(data.policy, {
                    instancePath: instancePath + "/policy",
                    parentData: data,
                    parentDataProperty: "policy",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.rules !== undefined && func0.call(data, "rules")) {
                  let data3 = data.rules;
                  const _errs6 = errors;
                  if (errors === _errs6) {
                    if (Array.isArray(data3)) {
                      var valid1 = true;
                      const len0 = data3.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        const _errs8 = errors;
                        if (
                          !validate318(data3[i0], {
                            instancePath: instancePath + "/rules/" + i0,
                            parentData: data3,
                            parentDataProperty: i0,
                            rootData,
                          })
                        ) {
                          vErrors = vErrors === null ? validate318.errors : vErrors.concat(validate318.errors);
                          errors = vErrors.length;
                        }
                        var valid1 = _errs8 === errors;
                        if (!valid1) {
                          break;
                        }
                      }
                    } else {
                      validate315.errors = ONE_ERROR;
                      return false;
                    }
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate315.errors = ONE_ERROR;
      return false;
    }
  }
  validate315.errors = vErrors;
  return errors === 0;
}

const schema131 = {
  type: "object",
  properties: {
    "qom-type": { const: "authz-listfile" },
    id: { type: "string" },
    filename: { type: "string" },
    refresh: { type: "boolean" },
  },
  required: ["qom-type", "id", "filename"],
  additionalProperties: false,
};

function validate323(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) ||
        ((data.filename === undefined || !func0.call(data, "filename")) && (missing0 = "filename"))
      ) {
        validate323.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "qom-type" || key0 === "id" || key0 === "filename" || key0 === "refresh")) {
            validate323.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("authz-listfile" !== data["qom-type"]) {
              validate323.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate323.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.filename !== undefined && func0.call(data, "filename")) {
                const _errs5 = errors;
                if (typeof data.filename !== "string") {
                  validate323.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.refresh !== undefined && func0.call(data, "refresh")) {
                  const _errs7 = errors;
                  if (typeof data.refresh !== "boolean") {
                    validate323.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate323.errors = ONE_ERROR;
      return false;
    }
  }
  validate323.errors = vErrors;
  return errors === 0;
}

const schema132 = {
  type: "object",
  properties: { "qom-type": { const: "authz-simple" }, id: { type: "string" }, identity: { type: "string" } },
  required: ["qom-type", "id", "identity"],
  additionalProperties: false,
};

function validate324(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) ||
        ((data.identity === undefined || !func0.call(data, "identity")) && (missing0 = "identity"))
      ) {
        validate324.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "qom-type" || key0 === "id" || key0 === "identity")) {
            validate324.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("authz-simple" !== data["qom-type"]) {
              validate324.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate324.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.identity !== undefined && func0.call(data, "identity")) {
                const _errs5 = errors;
                if (typeof data.identity !== "string") {
                  validate324.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate324.errors = ONE_ERROR;
      return false;
    }
  }
  validate324.errors = vErrors;
  return errors === 0;
}

const schema133 = {
  type: "object",
  properties: {
    "qom-type": { const: "iothread" },
    id: { type: "string" },
    "aio-max-batch": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "thread-pool-min": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "thread-pool-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "poll-max-ns": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "poll-grow": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "poll-shrink": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["qom-type", "id"],
  additionalProperties: false,
};

function validate325(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate325.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "qom-type" ||
            key0 === "id" ||
            key0 === "aio-max-batch" ||
            key0 === "thread-pool-min" ||
            key0 === "thread-pool-max" ||
            key0 === "poll-max-ns" ||
            key0 === "poll-grow" ||
            key0 === "poll-shrink"
          )) {
            validate325.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("iothread" !== data["qom-type"]) {
              validate325.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate325.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["aio-max-batch"] !== undefined && func0.call(data, "aio-max-batch")) {
                let data2 = data["aio-max-batch"];
                const _errs5 = errors;
                if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                  validate325.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs5) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 > 9007199254740991 || isNaN(data2)) {
                      validate325.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data2 < -9007199254740991 || isNaN(data2)) {
                        validate325.errors = ONE_ERROR;
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["thread-pool-min"] !== undefined && func0.call(data, "thread-pool-min")) {
                  let data3 = data["thread-pool-min"];
                  const _errs7 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                    validate325.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs7) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 9007199254740991 || isNaN(data3)) {
                        validate325.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < -9007199254740991 || isNaN(data3)) {
                          validate325.errors = ONE_ERROR;
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["thread-pool-max"] !== undefined && func0.call(data, "thread-pool-max")) {
                    let data4 = data["thread-pool-max"];
                    const _errs9 = errors;
                    if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                      validate325.errors = ONE_ERROR;
                      return false;
                    }
                    if (errors === _errs9) {
                      if (typeof data4 == "number" && isFinite(data4)) {
                        if (data4 > 9007199254740991 || isNaN(data4)) {
                          validate325.errors = ONE_ERROR;
                          return false;
                        } else {
                          if (data4 < -9007199254740991 || isNaN(data4)) {
                            validate325.errors = ONE_ERROR;
                            return false;
                          }
                        }
                      }
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["poll-max-ns"] !== undefined && func0.call(data, "poll-max-ns")) {
                      let data5 = data["poll-max-ns"];
                      const _errs11 = errors;
                      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                        validate325.errors = ONE_ERROR;
                        return false;
                      }
                      if (errors === _errs11) {
                        if (typeof data5 == "number" && isFinite(data5)) {
                          if (data5 > 9007199254740991 || isNaN(data5)) {
                            validate325.errors = ONE_ERROR;
                            return false;
                          } else {
                            if (data5 < -9007199254740991 || isNaN(data5)) {
                              validate325.errors = ONE_ERROR;
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["poll-grow"] !== undefined && func0.call(data, "poll-grow")) {
                        let data6 = data["poll-grow"];
                        const _errs13 = errors;
                        if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
                          validate325.errors = ONE_ERROR;
                          return false;
                        }
                        if (errors === _errs13) {
                          if (typeof data6 == "number" && isFinite(data6)) {
                            if (data6 > 9007199254740991 || isNaN(data6)) {
                              validate325.errors = ONE_ERROR;
                              return false;
                            } else {
                              if (data6 < -9007199254740991 || isNaN(data6)) {
                                validate325.errors = ONE_ERROR;
                                return false;
                              }
                            }
                          }
                        }
                        var valid0 = _errs13 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["poll-shrink"] !== undefined && func0.call(data, "poll-shrink")) {
                          let data7 = data["poll-shrink"];
                          const _errs15 = errors;
                          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
                            validate325.errors = ONE_ERROR;
                            return false;
                          }
                          if (errors === _errs15) {
                            if (typeof data7 == "number" && isFinite(data7)) {
                              if (data7 > 9007199254740991 || isNaN(data7)) {
                                validate325.errors = ONE_ERROR;
                                return false;
                              } else {
                                if (data7 < -9007199254740991 || isNaN(data7)) {
                                  validate325.errors = ONE_ERROR;
                                  return false;
                                }
                              }
                            }
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate325.errors = ONE_ERROR;
      return false;
    }
  }
  validate325.errors = vErrors;
  return errors === 0;
}

const schema134 = {
  type: "object",
  properties: {
    "qom-type": { const: "main-loop" },
    id: { type: "string" },
    "aio-max-batch": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "thread-pool-min": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "thread-pool-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["qom-type", "id"],
  additionalProperties: false,
};

function validate326(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate326.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "qom-type" ||
            key0 === "id" ||
            key0 === "aio-max-batch" ||
            key0 === "thread-pool-min" ||
            key0 === "thread-pool-max"
          )) {
            validate326.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("main-loop" !== data["qom-type"]) {
              validate326.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate326.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["aio-max-batch"] !== undefined && func0.call(data, "aio-max-batch")) {
                let data2 = data["aio-max-batch"];
                const _errs5 = errors;
                if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                  validate326.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs5) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 > 9007199254740991 || isNaN(data2)) {
                      validate326.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data2 < -9007199254740991 || isNaN(data2)) {
                        validate326.errors = ONE_ERROR;
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["thread-pool-min"] !== undefined && func0.call(data, "thread-pool-min")) {
                  let data3 = data["thread-pool-min"];
                  const _errs7 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                    validate326.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs7) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 9007199254740991 || isNaN(data3)) {
                        validate326.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < -9007199254740991 || isNaN(data3)) {
                          validate326.errors = ONE_ERROR;
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["thread-pool-max"] !== undefined && func0.call(data, "thread-pool-max")) {
                    let data4 = data["thread-pool-max"];
                    const _errs9 = errors;
                    if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                      validate326.errors = ONE_ERROR;
                      return false;
                    }
                    if (errors === _errs9) {
                      if (typeof data4 == "number" && isFinite(data4)) {
                        if (data4 > 9007199254740991 || isNaN(data4)) {
                          validate326.errors = ONE_ERROR;
                          return false;
                        } else {
                          if (data4 < -9007199254740991 || isNaN(data4)) {
                            validate326.errors = ONE_ERROR;
                            return false;
                          }
                        }
                      }
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate326.errors = ONE_ERROR;
      return false;
    }
  }
  validate326.errors = vErrors;
  return errors === 0;
}

const schema135 = {
  type: "object",
  properties: {
    "qom-type": { const: "secret" },
    id: { type: "string" },
    format: { $ref: "#/definitions/QCryptoSecretFormat" },
    keyid: { type: "string" },
    iv: { type: "string" },
    data: { type: "string" },
    file: { type: "string" },
  },
  required: ["qom-type", "id"],
  additionalProperties: false,
};
const schema136 = { type: "string", enum: ["raw", "base64"] };

function validate328(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate328.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "raw" || data === "base64")) {
    validate328.errors = ONE_ERROR;
    return false;
  }
  validate328.errors = vErrors;
  return errors === 0;
}

function validate327(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate327.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "qom-type" ||
            key0 === "id" ||
            key0 === "format" ||
            key0 === "keyid" ||
            key0 === "iv" ||
            key0 === "data" ||
            key0 === "file"
          )) {
            validate327.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("secret" !== data["qom-type"]) {
              validate327.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate327.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.format !== undefined && func0.call(data, "format")) {
                const _errs5 = errors;
                if (
                  !validate328(data.format, {
                    instancePath: instancePath + "/format",
                    parentData: data,
                    parentDataProperty: "format",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate328.errors : vErrors.concat(validate328.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.keyid !== undefined && func0.call(data, "keyid")) {
                  const _errs6 = errors;
                  if (typeof data.keyid !== "string") {
                    validate327.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.iv !== undefined && func0.call(data, "iv")) {
                    const _errs8 = errors;
                    if (typeof data.iv !== "string") {
                      validate327.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.data !== undefined && func0.call(data, "data")) {
                      const _errs10 = errors;
                      if (typeof data.data !== "string") {
                        validate327.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.file !== undefined && func0.call(data, "file")) {
                        const _errs12 = errors;
                        if (typeof data.file !== "string") {
                          validate327.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate327.errors = ONE_ERROR;
      return false;
    }
  }
  validate327.errors = vErrors;
  return errors === 0;
}

const schema137 = {
  type: "object",
  properties: {
    "qom-type": { const: "throttle-group" },
    id: { type: "string" },
    limits: { $ref: "#/definitions/ThrottleLimits" },
    "x-iops-total": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-iops-total-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-iops-total-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-iops-read": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-iops-read-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-iops-read-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-iops-write": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-iops-write-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-iops-write-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-bps-total": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-bps-total-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-bps-total-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-bps-read": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-bps-read-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-bps-read-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-bps-write": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-bps-write-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-bps-write-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-iops-size": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["qom-type", "id"],
  additionalProperties: false,
};
const schema138 = {
  type: "object",
  properties: {
    "iops-total": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iops-total-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iops-total-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iops-read": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iops-read-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iops-read-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iops-write": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iops-write-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iops-write-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "bps-total": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "bps-total-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "bps-total-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "bps-read": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "bps-read-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "bps-read-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "bps-write": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "bps-write-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "bps-write-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iops-size": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: [],
  additionalProperties: false,
};

function validate331(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!func0.call(schema138.properties, key0)) {
          validate331.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data["iops-total"] !== undefined && func0.call(data, "iops-total")) {
          let data0 = data["iops-total"];
          const _errs2 = errors;
          if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
            validate331.errors = ONE_ERROR;
            return false;
          }
          if (errors === _errs2) {
            if (typeof data0 == "number" && isFinite(data0)) {
              if (data0 > 9007199254740991 || isNaN(data0)) {
                validate331.errors = ONE_ERROR;
                return false;
              } else {
                if (data0 < -9007199254740991 || isNaN(data0)) {
                  validate331.errors = ONE_ERROR;
                  return false;
                }
              }
            }
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data["iops-total-max"] !== undefined && func0.call(data, "iops-total-max")) {
            let data1 = data["iops-total-max"];
            const _errs4 = errors;
            if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
              validate331.errors = ONE_ERROR;
              return false;
            }
            if (errors === _errs4) {
              if (typeof data1 == "number" && isFinite(data1)) {
                if (data1 > 9007199254740991 || isNaN(data1)) {
                  validate331.errors = ONE_ERROR;
                  return false;
                } else {
                  if (data1 < -9007199254740991 || isNaN(data1)) {
                    validate331.errors = ONE_ERROR;
                    return false;
                  }
                }
              }
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["iops-total-max-length"] !== undefined && func0.call(data, "iops-total-max-length")) {
              let data2 = data["iops-total-max-length"];
              const _errs6 = errors;
              if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                validate331.errors = ONE_ERROR;
                return false;
              }
              if (errors === _errs6) {
                if (typeof data2 == "number" && isFinite(data2)) {
                  if (data2 > 9007199254740991 || isNaN(data2)) {
                    validate331.errors = ONE_ERROR;
                    return false;
                  } else {
                    if (data2 < -9007199254740991 || isNaN(data2)) {
                      validate331.errors = ONE_ERROR;
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs6 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["iops-read"] !== undefined && func0.call(data, "iops-read")) {
                let data3 = data["iops-read"];
                const _errs8 = errors;
                if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                  validate331.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs8) {
                  if (typeof data3 == "number" && isFinite(data3)) {
                    if (data3 > 9007199254740991 || isNaN(data3)) {
                      validate331.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data3 < -9007199254740991 || isNaN(data3)) {
                        validate331.errors = ONE_ERROR;
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs8 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["iops-read-max"] !== undefined && func0.call(data, "iops-read-max")) {
                  let data4 = data["iops-read-max"];
                  const _errs10 = errors;
                  if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                    validate331.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs10) {
                    if (typeof data4 == "number" && isFinite(data4)) {
                      if (data4 > 9007199254740991 || isNaN(data4)) {
                        validate331.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data4 < -9007199254740991 || isNaN(data4)) {
                          validate331.errors = ONE_ERROR;
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs10 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["iops-read-max-length"] !== undefined && func0.call(data, "iops-read-max-length")) {
                    let data5 = data["iops-read-max-length"];
                    const _errs12 = errors;
                    if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                      validate331.errors = ONE_ERROR;
                      return false;
                    }
                    if (errors === _errs12) {
                      if (typeof data5 == "number" && isFinite(data5)) {
                        if (data5 > 9007199254740991 || isNaN(data5)) {
                          validate331.errors = ONE_ERROR;
                          return false;
                        } else {
                          if (data5 < -9007199254740991 || isNaN(data5)) {
                            validate331.errors = ONE_ERROR;
                            return false;
                          }
                        }
                      }
                    }
                    var valid0 = _errs12 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["iops-write"] !== undefined && func0.call(data, "iops-write")) {
                      let data6 = data["iops-write"];
                      const _errs14 = errors;
                      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
                        validate331.errors = ONE_ERROR;
                        return false;
                      }
                      if (errors === _errs14) {
                        if (typeof data6 == "number" && isFinite(data6)) {
                          if (data6 > 9007199254740991 || isNaN(data6)) {
                            validate331.errors = ONE_ERROR;
                            return false;
                          } else {
                            if (data6 < -9007199254740991 || isNaN(data6)) {
                              validate331.errors = ONE_ERROR;
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs14 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["iops-write-max"] !== undefined && func0.call(data, "iops-write-max")) {
                        let data7 = data["iops-write-max"];
                        const _errs16 = errors;
                        if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
                          validate331.errors = ONE_ERROR;
                          return false;
                        }
                        if (errors === _errs16) {
                          if (typeof data7 == "number" && isFinite(data7)) {
                            if (data7 > 9007199254740991 || isNaN(data7)) {
                              validate331.errors = ONE_ERROR;
                              return false;
                            } else {
                              if (data7 < -9007199254740991 || isNaN(data7)) {
                                validate331.errors = ONE_ERROR;
                                return false;
                              }
                            }
                          }
                        }
                        var valid0 = _errs16 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["iops-write-max-length"] !== undefined && func0.call(data, "iops-write-max-length")) {
                          let data8 = data["iops-write-max-length"];
                          const _errs18 = errors;
                          if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
                            validate331.errors = ONE_ERROR;
                            return false;
                          }
                          if (errors === _errs18) {
                            if (typeof data8 == "number" && isFinite(data8)) {
                              if (data8 > 9007199254740991 || isNaN(data8)) {
                                validate331.errors = ONE_ERROR;
                                return false;
                              } else {
                                if (data8 < -9007199254740991 || isNaN(data8)) {
                                  validate331.errors = ONE_ERROR;
                                  return false;
                                }
                              }
                            }
                          }
                          var valid0 = _errs18 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["bps-total"] !== undefined && func0.call(data, "bps-total")) {
                            let data9 = data["bps-total"];
                            const _errs20 = errors;
                            if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                              validate331.errors = ONE_ERROR;
                              return false;
                            }
                            if (errors === _errs20) {
                              if (typeof data9 == "number" && isFinite(data9)) {
                                if (data9 > 9007199254740991 || isNaN(data9)) {
                                  validate331.errors = ONE_ERROR;
                                  return false;
                                } else {
                                  if (data9 < -9007199254740991 || isNaN(data9)) {
                                    validate331.errors = ONE_ERROR;
                                    return false;
                                  }
                                }
                              }
                            }
                            var valid0 = _errs20 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data["bps-total-max"] !== undefined && func0.call(data, "bps-total-max")) {
                              let data10 = data["bps-total-max"];
                              const _errs22 = errors;
                              if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
                                validate331.errors = ONE_ERROR;
                                return false;
                              }
                              if (errors === _errs22) {
                                if (typeof data10 == "number" && isFinite(data10)) {
                                  if (data10 > 9007199254740991 || isNaN(data10)) {
                                    validate331.errors = ONE_ERROR;
                                    return false;
                                  } else {
                                    if (data10 < -9007199254740991 || isNaN(data10)) {
                                      validate331.errors = ONE_ERROR;
                                      return false;
                                    }
                                  }
                                }
                              }
                              var valid0 = _errs22 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (
                                data["bps-total-max-length"] !== undefined &&
                                func0.call(data, "bps-total-max-length")
                              ) {
                                let data11 = data["bps-total-max-length"];
                                const _errs24 = errors;
                                if (!(
                                  typeof data11 == "number" &&
                                  !(data11 % 1) &&
                                  !isNaN(data11) &&
                                  isFinite(data11)
                                )) {
                                  validate331.errors = ONE_ERROR;
                                  return false;
                                }
                                if (errors === _errs24) {
                                  if (typeof data11 == "number" && isFinite(data11)) {
                                    if (data11 > 9007199254740991 || isNaN(data11)) {
                                      validate331.errors = ONE_ERROR;
                                      return false;
                                    } else {
                                      if (data11 < -9007199254740991 || isNaN(data11)) {
                                        validate331.errors = ONE_ERROR;
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs24 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["bps-read"] !== undefined && func0.call(data, "bps-read")) {
                                  let data12 = data["bps-read"];
                                  const _errs26 = errors;
                                  if (!(
                                    typeof data12 == "number" &&
                                    !(data12 % 1) &&
                                    !isNaN(data12) &&
                                    isFinite(data12)
                                  )) {
                                    validate331.errors = ONE_ERROR;
                                    return false;
                                  }
                                  if (errors === _errs26) {
                                    if (typeof data12 == "number" && isFinite(data12)) {
                                      if (data12 > 9007199254740991 || isNaN(data12)) {
                                        validate331.errors = ONE_ERROR;
                                        return false;
                                      } else {
                                        if (data12 < -9007199254740991 || isNaN(data12)) {
                                          validate331.errors = ONE_ERROR;
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid0 = _errs26 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["bps-read-max"] !== undefined && func0.call(data, "bps-read-max")) {
                                    let data13 = data["bps-read-max"];
                                    const _errs28 = errors;
                                    if (!(
                                      typeof data13 == "number" &&
                                      !(data13 % 1) &&
                                      !isNaN(data13) &&
                                      isFinite(data13)
                                    )) {
                                      validate331.errors = ONE_ERROR;
                                      return false;
                                    }
                                    if (errors === _errs28) {
                                      if (typeof data13 == "number" && isFinite(data13)) {
                                        if (data13 > 9007199254740991 || isNaN(data13)) {
                                          validate331.errors = ONE_ERROR;
                                          return false;
                                        } else {
                                          if (data13 < -9007199254740991 || isNaN(data13)) {
                                            validate331.errors = ONE_ERROR;
                                            return false;
                                          }
                                        }
                                      }
                                    }
                                    var valid0 = _errs28 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (
                                      data["bps-read-max-length"] !== undefined &&
                                      func0.call(data, "bps-read-max-length")
                                    ) {
                                      let data14 = data["bps-read-max-length"];
                                      const _errs30 = errors;
                                      if (!(
                                        typeof data14 == "number" &&
                                        !(data14 % 1) &&
                                        !isNaN(data14) &&
                                        isFinite(data14)
                                      )) {
                                        validate331.errors = ONE_ERROR;
                                        return false;
                                      }
                                      if (errors === _errs30) {
                                        if (typeof data14 == "number" && isFinite(data14)) {
                                          if (data14 > 9007199254740991 || isNaN(data14)) {
                                            validate331.errors = ONE_ERROR;
                                            return false;
                                          } else {
                                            if (data14 < -9007199254740991 || isNaN(data14)) {
                                              validate331.errors = ONE_ERROR;
                                              return false;
                                            }
                                          }
                                        }
                                      }
                                      var valid0 = _errs30 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data["bps-write"] !== undefined && func0.call(data, "bps-write")) {
                                        let data15 = data["bps-write"];
                                        const _errs32 = errors;
                                        if (!(
                                          typeof data15 == "number" &&
                                          !(data15 % 1) &&
                                          !isNaN(data15) &&
                                          isFinite(data15)
                                        )) {
                                          validate331.errors = ONE_ERROR;
                                          return false;
                                        }
                                        if (errors === _errs32) {
                                          if (typeof data15 == "number" && isFinite(data15)) {
                                            if (data15 > 9007199254740991 || isNaN(data15)) {
                                              validate331.errors = ONE_ERROR;
                                              return false;
                                            } else {
                                              if (data15 < -9007199254740991 || isNaN(data15)) {
                                                validate331.errors = ONE_ERROR;
                                                return false;
                                              }
                                            }
                                          }
                                        }
                                        var valid0 = _errs32 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data["bps-write-max"] !== undefined && func0.call(data, "bps-write-max")) {
                                          let data16 = data["bps-write-max"];
                                          const _errs34 = errors;
                                          if (!(
                                            typeof data16 == "number" &&
                                            !(data16 % 1) &&
                                            !isNaN(data16) &&
                                            isFinite(data16)
                                          )) {
                                            validate331.errors = ONE_ERROR;
                                            return false;
                                          }
                                          if (errors === _errs34) {
                                            if (typeof data16 == "number" && isFinite(data16)) {
                                              if (data16 > 9007199254740991 || isNaN(data16)) {
                                                validate331.errors = ONE_ERROR;
                                                return false;
                                              } else {
                                                if (data16 < -9007199254740991 || isNaN(data16)) {
                                                  validate331.errors = ONE_ERROR;
                                                  return false;
                                                }
                                              }
                                            }
                                          }
                                          var valid0 = _errs34 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (
                                            data["bps-write-max-length"] !== undefined &&
                                            func0.call(data, "bps-write-max-length")
                                          ) {
                                            let data17 = data["bps-write-max-length"];
                                            const _errs36 = errors;
                                            if (!(
                                              typeof data17 == "number" &&
                                              !(data17 % 1) &&
                                              !isNaN(data17) &&
                                              isFinite(data17)
                                            )) {
                                              validate331.errors = ONE_ERROR;
                                              return false;
                                            }
                                            if (errors === _errs36) {
                                              if (typeof data17 == "number" && isFinite(data17)) {
                                                if (data17 > 9007199254740991 || isNaN(data17)) {
                                                  validate331.errors = ONE_ERROR;
                                                  return false;
                                                } else {
                                                  if (data17 < -9007199254740991 || isNaN(data17)) {
                                                    validate331.errors = ONE_ERROR;
                                                    return false;
                                                  }
                                                }
                                              }
                                            }
                                            var valid0 = _errs36 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            if (data["iops-size"] !== undefined && func0.call(data, "iops-size")) {
                                              let data18 = data["iops-size"];
                                              const _errs38 = errors;
                                              if (!(
                                                typeof data18 == "number" &&
                                                !(data18 % 1) &&
                                                !isNaN(data18) &&
                                                isFinite(data18)
                                              )) {
                                                validate331.errors = ONE_ERROR;
                                                return false;
                                              }
                                              if (errors === _errs38) {
                                                if (typeof data18 == "number" && isFinite(data18)) {
                                                  if (data18 > 9007199254740991 || isNaN(data18)) {
                                                    validate331.errors = ONE_ERROR;
                                                    return false;
                                                  } else {
                                                    if (data18 < -9007199254740991 || isNaN(data18)) {
                                                      validate331.errors = ONE_ERROR;
                                                      return false;
                                                    }
                                                  }
                                                }
                                              }
                                              var valid0 = _errs38 === errors;
                                            } else {
                                              var valid0 = true;
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate331.errors = ONE_ERROR;
      return false;
    }
  }
  validate331.errors = vErrors;
  return errors === 0;
}

function validate330(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate330.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema137.properties, key0)) {
            validate330.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("throttle-group" !== data["qom-type"]) {
              validate330.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate330.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.limits !== undefined && func0.call(data, "limits")) {
                const _errs5 = errors;
                if (
                  !validate331(data.limits, {
                    instancePath: instancePath + "/limits",
                    parentData: data,
                    parentDataProperty: "limits",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate331.errors : vErrors.concat(validate331.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["x-iops-total"] !== undefined && func0.call(data, "x-iops-total")) {
                  let data3 = data["x-iops-total"];
                  const _errs6 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                    validate330.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs6) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 9007199254740991 || isNaN(data3)) {
                        validate330.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < -9007199254740991 || isNaN(data3)) {
                          validate330.errors = ONE_ERROR;
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["x-iops-total-max"] !== undefined && func0.call(data, "x-iops-total-max")) {
                    let data4 = data["x-iops-total-max"];
                    const _errs8 = errors;
                    if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                      validate330.errors = ONE_ERROR;
                      return false;
                    }
                    if (errors === _errs8) {
                      if (typeof data4 == "number" && isFinite(data4)) {
                        if (data4 > 9007199254740991 || isNaN(data4)) {
                          validate330.errors = ONE_ERROR;
                          return false;
                        } else {
                          if (data4 < -9007199254740991 || isNaN(data4)) {
                            validate330.errors = ONE_ERROR;
                            return false;
                          }
                        }
                      }
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["x-iops-total-max-length"] !== undefined && func0.call(data, "x-iops-total-max-length")) {
                      let data5 = data["x-iops-total-max-length"];
                      const _errs10 = errors;
                      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                        validate330.errors = ONE_ERROR;
                        return false;
                      }
                      if (errors === _errs10) {
                        if (typeof data5 == "number" && isFinite(data5)) {
                          if (data5 > 9007199254740991 || isNaN(data5)) {
                            validate330.errors = ONE_ERROR;
                            return false;
                          } else {
                            if (data5 < -9007199254740991 || isNaN(data5)) {
                              validate330.errors = ONE_ERROR;
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["x-iops-read"] !== undefined && func0.call(data, "x-iops-read")) {
                        let data6 = data["x-iops-read"];
                        const _errs12 = errors;
                        if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
                          validate330.errors = ONE_ERROR;
                          return false;
                        }
                        if (errors === _errs12) {
                          if (typeof data6 == "number" && isFinite(data6)) {
                            if (data6 > 9007199254740991 || isNaN(data6)) {
                              validate330.errors = ONE_ERROR;
                              return false;
                            } else {
                              if (data6 < -9007199254740991 || isNaN(data6)) {
                                validate330.errors = ONE_ERROR;
                                return false;
                              }
                            }
                          }
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["x-iops-read-max"] !== undefined && func0.call(data, "x-iops-read-max")) {
                          let data7 = data["x-iops-read-max"];
                          const _errs14 = errors;
                          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
                            validate330.errors = ONE_ERROR;
                            return false;
                          }
                          if (errors === _errs14) {
                            if (typeof data7 == "number" && isFinite(data7)) {
                              if (data7 > 9007199254740991 || isNaN(data7)) {
                                validate330.errors = ONE_ERROR;
                                return false;
                              } else {
                                if (data7 < -9007199254740991 || isNaN(data7)) {
                                  validate330.errors = ONE_ERROR;
                                  return false;
                                }
                              }
                            }
                          }
                          var valid0 = _errs14 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (
                            data["x-iops-read-max-length"] !== undefined &&
                            func0.call(data, "x-iops-read-max-length")
                          ) {
                            let data8 = data["x-iops-read-max-length"];
                            const _errs16 = errors;
                            if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
                              validate330.errors = ONE_ERROR;
                              return false;
                            }
                            if (errors === _errs16) {
                              if (typeof data8 == "number" && isFinite(data8)) {
                                if (data8 > 9007199254740991 || isNaN(data8)) {
                                  validate330.errors = ONE_ERROR;
                                  return false;
                                } else {
                                  if (data8 < -9007199254740991 || isNaN(data8)) {
                                    validate330.errors = ONE_ERROR;
                                    return false;
                                  }
                                }
                              }
                            }
                            var valid0 = _errs16 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data["x-iops-write"] !== undefined && func0.call(data, "x-iops-write")) {
                              let data9 = data["x-iops-write"];
                              const _errs18 = errors;
                              if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                                validate330.errors = ONE_ERROR;
                                return false;
                              }
                              if (errors === _errs18) {
                                if (typeof data9 == "number" && isFinite(data9)) {
                                  if (data9 > 9007199254740991 || isNaN(data9)) {
                                    validate330.errors = ONE_ERROR;
                                    return false;
                                  } else {
                                    if (data9 < -9007199254740991 || isNaN(data9)) {
                                      validate330.errors = ONE_ERROR;
                                      return false;
                                    }
                                  }
                                }
                              }
                              var valid0 = _errs18 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["x-iops-write-max"] !== undefined && func0.call(data, "x-iops-write-max")) {
                                let data10 = data["x-iops-write-max"];
                                const _errs20 = errors;
                                if (!(
                                  typeof data10 == "number" &&
                                  !(data10 % 1) &&
                                  !isNaN(data10) &&
                                  isFinite(data10)
                                )) {
                                  validate330.errors = ONE_ERROR;
                                  return false;
                                }
                                if (errors === _errs20) {
                                  if (typeof data10 == "number" && isFinite(data10)) {
                                    if (data10 > 9007199254740991 || isNaN(data10)) {
                                      validate330.errors = ONE_ERROR;
                                      return false;
                                    } else {
                                      if (data10 < -9007199254740991 || isNaN(data10)) {
                                        validate330.errors = ONE_ERROR;
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs20 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (
                                  data["x-iops-write-max-length"] !== undefined &&
                                  func0.call(data, "x-iops-write-max-length")
                                ) {
                                  let data11 = data["x-iops-write-max-length"];
                                  const _errs22 = errors;
                                  if (!(
                                    typeof data11 == "number" &&
                                    !(data11 % 1) &&
                                    !isNaN(data11) &&
                                    isFinite(data11)
                                  )) {
                                    validate330.errors = ONE_ERROR;
                                    return false;
                                  }
                                  if (errors === _errs22) {
                                    if (typeof data11 == "number" && isFinite(data11)) {
                                      if (data11 > 9007199254740991 || isNaN(data11)) {
                                        validate330.errors = ONE_ERROR;
                                        return false;
                                      } else {
                                        if (data11 < -9007199254740991 || isNaN(data11)) {
                                          validate330.errors = ONE_ERROR;
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid0 = _errs22 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["x-bps-total"] !== undefined && func0.call(data, "x-bps-total")) {
                                    let data12 = data["x-bps-total"];
                                    const _errs24 = errors;
                                    if (!(
                                      typeof data12 == "number" &&
                                      !(data12 % 1) &&
                                      !isNaN(data12) &&
                                      isFinite(data12)
                                    )) {
                                      validate330.errors = ONE_ERROR;
                                      return false;
                                    }
                                    if (errors === _errs24) {
                                      if (typeof data12 == "number" && isFinite(data12)) {
                                        if (data12 > 9007199254740991 || isNaN(data12)) {
                                          validate330.errors = ONE_ERROR;
                                          return false;
                                        } else {
                                          if (data12 < -9007199254740991 || isNaN(data12)) {
                                            validate330.errors = ONE_ERROR;
                                            return false;
                                          }
                                        }
                                      }
                                    }
                                    var valid0 = _errs24 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data["x-bps-total-max"] !== undefined && func0.call(data, "x-bps-total-max")) {
                                      let data13 = data["x-bps-total-max"];
                                      const _errs26 = errors;
                                      if (!(
                                        typeof data13 == "number" &&
                                        !(data13 % 1) &&
                                        !isNaN(data13) &&
                                        isFinite(data13)
                                      )) {
                                        validate330.errors = ONE_ERROR;
                                        return false;
                                      }
                                      if (errors === _errs26) {
                                        if (typeof data13 == "number" && isFinite(data13)) {
                                          if (data13 > 9007199254740991 || isNaN(data13)) {
                                            validate330.errors = ONE_ERROR;
                                            return false;
                                          } else {
                                            if (data13 < -9007199254740991 || isNaN(data13)) {
                                              validate330.errors = ONE_ERROR;
                                              return false;
                                            }
                                          }
                                        }
                                      }
                                      var valid0 = _errs26 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (
                                        data["x-bps-total-max-length"] !== undefined &&
                                        func0.call(data, "x-bps-total-max-length")
                                      ) {
                                        let data14 = data["x-bps-total-max-length"];
                                        const _errs28 = errors;
                                        if (!(
                                          typeof data14 == "number" &&
                                          !(data14 % 1) &&
                                          !isNaN(data14) &&
                                          isFinite(data14)
                                        )) {
                                          validate330.errors = ONE_ERROR;
                                          return false;
                                        }
                                        if (errors === _errs28) {
                                          if (typeof data14 == "number" && isFinite(data14)) {
                                            if (data14 > 9007199254740991 || isNaN(data14)) {
                                              validate330.errors = ONE_ERROR;
                                              return false;
                                            } else {
                                              if (data14 < -9007199254740991 || isNaN(data14)) {
                                                validate330.errors = ONE_ERROR;
                                                return false;
                                              }
                                            }
                                          }
                                        }
                                        var valid0 = _errs28 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data["x-bps-read"] !== undefined && func0.call(data, "x-bps-read")) {
                                          let data15 = data["x-bps-read"];
                                          const _errs30 = errors;
                                          if (!(
                                            typeof data15 == "number" &&
                                            !(data15 % 1) &&
                                            !isNaN(data15) &&
                                            isFinite(data15)
                                          )) {
                                            validate330.errors = ONE_ERROR;
                                            return false;
                                          }
                                          if (errors === _errs30) {
                                            if (typeof data15 == "number" && isFinite(data15)) {
                                              if (data15 > 9007199254740991 || isNaN(data15)) {
                                                validate330.errors = ONE_ERROR;
                                                return false;
                                              } else {
                                                if (data15 < -9007199254740991 || isNaN(data15)) {
                                                  validate330.errors = ONE_ERROR;
                                                  return false;
                                                }
                                              }
                                            }
                                          }
                                          var valid0 = _errs30 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (
                                            data["x-bps-read-max"] !== undefined &&
                                            func0.call(data, "x-bps-read-max")
                                          ) {
                                            let data16 = data["x-bps-read-max"];
                                            const _errs32 = errors;
                                            if (!(
                                              typeof data16 == "number" &&
                                              !(data16 % 1) &&
                                              !isNaN(data16) &&
                                              isFinite(data16)
                                            )) {
                                              validate330.errors = ONE_ERROR;
                                              return false;
                                            }
                                            if (errors === _errs32) {
                                              if (typeof data16 == "number" && isFinite(data16)) {
                                                if (data16 > 9007199254740991 || isNaN(data16)) {
                                                  validate330.errors = ONE_ERROR;
                                                  return false;
                                                } else {
                                                  if (data16 < -9007199254740991 || isNaN(data16)) {
                                                    validate330.errors = ONE_ERROR;
                                                    return false;
                                                  }
                                                }
                                              }
                                            }
                                            var valid0 = _errs32 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            if (
                                              data["x-bps-read-max-length"] !== undefined &&
                                              func0.call(data, "x-bps-read-max-length")
                                            ) {
                                              let data17 = data["x-bps-read-max-length"];
                                              const _errs34 = errors;
                                              if (!(
                                                typeof data17 == "number" &&
                                                !(data17 % 1) &&
                                                !isNaN(data17) &&
                                                isFinite(data17)
                                              )) {
                                                validate330.errors = ONE_ERROR;
                                                return false;
                                              }
                                              if (errors === _errs34) {
                                                if (typeof data17 == "number" && isFinite(data17)) {
                                                  if (data17 > 9007199254740991 || isNaN(data17)) {
                                                    validate330.errors = ONE_ERROR;
                                                    return false;
                                                  } else {
                                                    if (data17 < -9007199254740991 || isNaN(data17)) {
                                                      validate330.errors = ONE_ERROR;
                                                      return false;
                                                    }
                                                  }
                                                }
                                              }
                                              var valid0 = _errs34 === errors;
                                            } else {
                                              var valid0 = true;
                                            }
                                            if (valid0) {
                                              if (
                                                data["x-bps-write"] !== undefined &&
                                                func0.call(data, "x-bps-write")
                                              ) {
                                                let data18 = data["x-bps-write"];
                                                const _errs36 = errors;
                                                if (!(
                                                  typeof data18 == "number" &&
                                                  !(data18 % 1) &&
                                                  !isNaN(data18) &&
                                                  isFinite(data18)
                                                )) {
                                                  validate330.errors = ONE_ERROR;
                                                  return false;
                                                }
                                                if (errors === _errs36) {
                                                  if (typeof data18 == "number" && isFinite(data18)) {
                                                    if (data18 > 9007199254740991 || isNaN(data18)) {
                                                      validate330.errors = ONE_ERROR;
                                                      return false;
                                                    } else {
                                                      if (data18 < -9007199254740991 || isNaN(data18)) {
                                                        validate330.errors = ONE_ERROR;
                                                        return false;
                                                      }
                                                    }
                                                  }
                                                }
                                                var valid0 = _errs36 === errors;
                                              } else {
                                                var valid0 = true;
                                              }
                                              if (valid0) {
                                                if (
                                                  data["x-bps-write-max"] !== undefined &&
                                                  func0.call(data, "x-bps-write-max")
                                                ) {
                                                  let data19 = data["x-bps-write-max"];
                                                  const _errs38 = errors;
                                                  if (!(
                                                    typeof data19 == "number" &&
                                                    !(data19 % 1) &&
                                                    !isNaN(data19) &&
                                                    isFinite(data19)
                                                  )) {
                                                    validate330.errors = ONE_ERROR;
                                                    return false;
                                                  }
                                                  if (errors === _errs38) {
                                                    if (typeof data19 == "number" && isFinite(data19)) {
                                                      if (data19 > 9007199254740991 || isNaN(data19)) {
                                                        validate330.errors = ONE_ERROR;
                                                        return false;
                                                      } else {
                                                        if (data19 < -9007199254740991 || isNaN(data19)) {
                                                          validate330.errors = ONE_ERROR;
                                                          return false;
                                                        }
                                                      }
                                                    }
                                                  }
                                                  var valid0 = _errs38 === errors;
                                                } else {
                                                  var valid0 = true;
                                                }
                                                if (valid0) {
                                                  if (
                                                    data["x-bps-write-max-length"] !== undefined &&
                                                    func0.call(data, "x-bps-write-max-length")
                                                  ) {
                                                    let data20 = data["x-bps-write-max-length"];
                                                    const _errs40 = errors;
                                                    if (!(
                                                      typeof data20 == "number" &&
                                                      !(data20 % 1) &&
                                                      !isNaN(data20) &&
                                                      isFinite(data20)
                                                    )) {
                                                      validate330.errors = ONE_ERROR;
                                                      return false;
                                                    }
                                                    if (errors === _errs40) {
                                                      if (typeof data20 == "number" && isFinite(data20)) {
                                                        if (data20 > 9007199254740991 || isNaN(data20)) {
                                                          validate330.errors = ONE_ERROR;
                                                          return false;
                                                        } else {
                                                          if (data20 < -9007199254740991 || isNaN(data20)) {
                                                            validate330.errors = ONE_ERROR;
                                                            return false;
                                                          }
                                                        }
                                                      }
                                                    }
                                                    var valid0 = _errs40 === errors;
                                                  } else {
                                                    var valid0 = true;
                                                  }
                                                  if (valid0) {
                                                    if (
                                                      data["x-iops-size"] !== undefined &&
                                                      func0.call(data, "x-iops-size")
                                                    ) {
                                                      let data21 = data["x-iops-size"];
                                                      const _errs42 = errors;
                                                      if (!(
                                                        typeof data21 == "number" &&
                                                        !(data21 % 1) &&
                                                        !isNaN(data21) &&
                                                        isFinite(data21)
                                                      )) {
                                                        validate330.errors = ONE_ERROR;
                                                        return false;
                                                      }
                                                      if (errors === _errs42) {
                                                        if (typeof data21 == "number" && isFinite(data21)) {
                                                          if (data21 > 9007199254740991 || isNaN(data21)) {
                                                            validate330.errors = ONE_ERROR;
                                                            return false;
                                                          } else {
                                                            if (data21 < -9007199254740991 || isNaN(data21)) {
                                                              validate330.errors = ONE_ERROR;
                                                              return false;
                                                            }
                                                          }
                                                        }
                                                      }
                                                      var valid0 = _errs42 === errors;
                                                    } else {
                                                      var valid0 = true;
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate330.errors = ONE_ERROR;
      return false;
    }
  }
  validate330.errors = vErrors;
  return errors === 0;
}

const schema139 = {
  type: "object",
  properties: {
    "qom-type": { const: "tls-creds-anon" },
    id: { type: "string" },
    "verify-peer": { type: "boolean" },
    dir: { type: "string" },
    endpoint: { $ref: "#/definitions/QCryptoTLSCredsEndpoint" },
    priority: { type: "string" },
  },
  required: ["qom-type", "id"],
  additionalProperties: false,
};
const schema140 = { type: "string", enum: ["client", "server"] };

function validate334(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate334.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "client" || data === "server")) {
    validate334.errors = ONE_ERROR;
    return false;
  }
  validate334.errors = vErrors;
  return errors === 0;
}

function validate333(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate333.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "qom-type" ||
            key0 === "id" ||
            key0 === "verify-peer" ||
            key0 === "dir" ||
            key0 === "endpoint" ||
            key0 === "priority"
          )) {
            validate333.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("tls-creds-anon" !== data["qom-type"]) {
              validate333.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate333.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["verify-peer"] !== undefined && func0.call(data, "verify-peer")) {
                const _errs5 = errors;
                if (typeof data["verify-peer"] !== "boolean") {
                  validate333.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.dir !== undefined && func0.call(data, "dir")) {
                  const _errs7 = errors;
                  if (typeof data.dir !== "string") {
                    validate333.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.endpoint !== undefined && func0.call(data, "endpoint")) {
                    const _errs9 = errors;
                    if (
                      !validate334(data.endpoint, {
                        instancePath: instancePath + "/endpoint",
                        parentData: data,
                        parentDataProperty: "endpoint",
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate334.errors : vErrors.concat(validate334.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.priority !== undefined && func0.call(data, "priority")) {
                      const _errs10 = errors;
                      if (typeof data.priority !== "string") {
                        validate333.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate333.errors = ONE_ERROR;
      return false;
    }
  }
  validate333.errors = vErrors;
  return errors === 0;
}

const schema141 = {
  type: "object",
  properties: {
    "qom-type": { const: "tls-creds-psk" },
    id: { type: "string" },
    "verify-peer": { type: "boolean" },
    dir: { type: "string" },
    endpoint: { $ref: "#/definitions/QCryptoTLSCredsEndpoint" },
    priority: { type: "string" },
    username: { type: "string" },
  },
  required: ["qom-type", "id"],
  additionalProperties: false,
};

function validate336(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate336.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "qom-type" ||
            key0 === "id" ||
            key0 === "verify-peer" ||
            key0 === "dir" ||
            key0 === "endpoint" ||
            key0 === "priority" ||
            key0 === "username"
          )) {
            validate336.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("tls-creds-psk" !== data["qom-type"]) {
              validate336.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate336.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["verify-peer"] !== undefined && func0.call(data, "verify-peer")) {
                const _errs5 = errors;
                if (typeof data["verify-peer"] !== "boolean") {
                  validate336.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.dir !== undefined && func0.call(data, "dir")) {
                  const _errs7 = errors;
                  if (typeof data.dir !== "string") {
                    validate336.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.endpoint !== undefined && func0.call(data, "endpoint")) {
                    const _errs9 = errors;
                    if (
                      !validate334(data.endpoint, {
                        instancePath: instancePath + "/endpoint",
                        parentData: data,
                        parentDataProperty: "endpoint",
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate334.errors : vErrors.concat(validate334.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.priority !== undefined && func0.call(data, "priority")) {
                      const _errs10 = errors;
                      if (typeof data.priority !== "string") {
                        validate336.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.username !== undefined && func0.call(data, "username")) {
                        const _errs12 = errors;
                        if (typeof data.username !== "string") {
                          validate336.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate336.errors = ONE_ERROR;
      return false;
    }
  }
  validate336.errors = vErrors;
  return errors === 0;
}

const schema142 = {
  type: "object",
  properties: {
    "qom-type": { const: "tls-creds-x509" },
    id: { type: "string" },
    "verify-peer": { type: "boolean" },
    dir: { type: "string" },
    endpoint: { $ref: "#/definitions/QCryptoTLSCredsEndpoint" },
    priority: { type: "string" },
    "sanity-check": { type: "boolean" },
    passwordid: { type: "string" },
  },
  required: ["qom-type", "id"],
  additionalProperties: false,
};

function validate338(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate338.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "qom-type" ||
            key0 === "id" ||
            key0 === "verify-peer" ||
            key0 === "dir" ||
            key0 === "endpoint" ||
            key0 === "priority" ||
            key0 === "sanity-check" ||
            key0 === "passwordid"
          )) {
            validate338.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("tls-creds-x509" !== data["qom-type"]) {
              validate338.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate338.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["verify-peer"] !== undefined && func0.call(data, "verify-peer")) {
                const _errs5 = errors;
                if (typeof data["verify-peer"] !== "boolean") {
                  validate338.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.dir !== undefined && func0.call(data, "dir")) {
                  const _errs7 = errors;
                  if (typeof data.dir !== "string") {
                    validate338.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.endpoint !== undefined && func0.call(data, "endpoint")) {
                    const _errs9 = errors;
                    if (
                      !validate334(data.endpoint, {
                        instancePath: instancePath + "/endpoint",
                        parentData: data,
                        parentDataProperty: "endpoint",
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate334.errors : vErrors.concat(validate334.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.priority !== undefined && func0.call(data, "priority")) {
                      const _errs10 = errors;
                      if (typeof data.priority !== "string") {
                        validate338.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["sanity-check"] !== undefined && func0.call(data, "sanity-check")) {
                        const _errs12 = errors;
                        if (typeof data["sanity-check"] !== "boolean") {
                          validate338.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.passwordid !== undefined && func0.call(data, "passwordid")) {
                          const _errs14 = errors;
                          if (typeof data.passwordid !== "string") {
                            validate338.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs14 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate338.errors = ONE_ERROR;
      return false;
    }
  }
  validate338.errors = vErrors;
  return errors === 0;
}

function validate314(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) {
        validate314.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data["qom-type"];
        if (typeof tag0 == "string") {
          if (tag0 === "authz-list") {
            if (!validate315(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate315.errors : vErrors.concat(validate315.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "authz-listfile") {
            if (!validate323(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate323.errors : vErrors.concat(validate323.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "authz-simple") {
            if (!validate324(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate324.errors : vErrors.concat(validate324.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "iothread") {
            if (!validate325(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate325.errors : vErrors.concat(validate325.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "main-loop") {
            if (!validate326(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate326.errors : vErrors.concat(validate326.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "secret") {
            if (!validate327(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate327.errors : vErrors.concat(validate327.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "throttle-group") {
            if (!validate330(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate330.errors : vErrors.concat(validate330.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "tls-creds-anon") {
            if (!validate333(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate333.errors : vErrors.concat(validate333.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "tls-creds-psk") {
            if (!validate336(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate336.errors : vErrors.concat(validate336.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "tls-creds-x509") {
            if (!validate338(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate338.errors : vErrors.concat(validate338.errors);
              errors = vErrors.length;
            }
          } else {
            validate314.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate314.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate314.errors = ONE_ERROR;
      return false;
    }
  }
  validate314.errors = vErrors;
  return errors === 0;
}

const schema143 = {
  type: "object",
  properties: { enable: { type: "array", items: { $ref: "#/definitions/QMPCapability" } } },
  required: [],
  additionalProperties: false,
};
const schema144 = { type: "string", enum: ["oob"] };

function validate351(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate351.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "oob")) {
    validate351.errors = ONE_ERROR;
    return false;
  }
  validate351.errors = vErrors;
  return errors === 0;
}

function validate350(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "enable")) {
          validate350.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.enable !== undefined && func0.call(data, "enable")) {
          let data0 = data.enable;
          const _errs2 = errors;
          if (errors === _errs2) {
            if (Array.isArray(data0)) {
              var valid1 = true;
              const len0 = data0.length;
              for (let i0 = 0; i0 < len0; i0++) {
                const _errs4 = errors;
                if (
                  !validate351(data0[i0], {
                    instancePath: instancePath + "/enable/" + i0,
                    parentData: data0,
                    parentDataProperty: i0,
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate351.errors : vErrors.concat(validate351.errors);
                  errors = vErrors.length;
                }
                var valid1 = _errs4 === errors;
                if (!valid1) {
                  break;
                }
              }
            } else {
              validate350.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate350.errors = ONE_ERROR;
      return false;
    }
  }
  validate350.errors = vErrors;
  return errors === 0;
}

const schema145 = {
  type: "object",
  properties: { path: { type: "string" }, property: { type: "string" } },
  required: ["path", "property"],
  additionalProperties: false,
};

function validate353(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.path === undefined || !func0.call(data, "path")) && (missing0 = "path")) ||
        ((data.property === undefined || !func0.call(data, "property")) && (missing0 = "property"))
      ) {
        validate353.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "path" || key0 === "property")) {
            validate353.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.path !== undefined && func0.call(data, "path")) {
            const _errs2 = errors;
            if (typeof data.path !== "string") {
              validate353.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.property !== undefined && func0.call(data, "property")) {
              const _errs4 = errors;
              if (typeof data.property !== "string") {
                validate353.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate353.errors = ONE_ERROR;
      return false;
    }
  }
  validate353.errors = vErrors;
  return errors === 0;
}

const schema146 = {
  type: "object",
  properties: { path: { type: "string" } },
  required: ["path"],
  additionalProperties: false,
};

function validate354(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.path === undefined || !func0.call(data, "path")) && (missing0 = "path")) {
        validate354.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "path")) {
            validate354.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.path !== undefined && func0.call(data, "path")) {
            if (typeof data.path !== "string") {
              validate354.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate354.errors = ONE_ERROR;
      return false;
    }
  }
  validate354.errors = vErrors;
  return errors === 0;
}

const schema147 = {
  type: "object",
  properties: { typename: { type: "string" } },
  required: ["typename"],
  additionalProperties: false,
};

function validate355(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.typename === undefined || !func0.call(data, "typename")) && (missing0 = "typename")) {
        validate355.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "typename")) {
            validate355.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.typename !== undefined && func0.call(data, "typename")) {
            if (typeof data.typename !== "string") {
              validate355.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate355.errors = ONE_ERROR;
      return false;
    }
  }
  validate355.errors = vErrors;
  return errors === 0;
}

const schema148 = {
  type: "object",
  properties: { implements: { type: "string" }, abstract: { type: "boolean" } },
  required: [],
  additionalProperties: false,
};

function validate356(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "implements" || key0 === "abstract")) {
          validate356.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.implements !== undefined && func0.call(data, "implements")) {
          const _errs2 = errors;
          if (typeof data.implements !== "string") {
            validate356.errors = ONE_ERROR;
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.abstract !== undefined && func0.call(data, "abstract")) {
            const _errs4 = errors;
            if (typeof data.abstract !== "boolean") {
              validate356.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate356.errors = ONE_ERROR;
      return false;
    }
  }
  validate356.errors = vErrors;
  return errors === 0;
}

const schema149 = {
  type: "object",
  properties: { path: { type: "string" }, property: { type: "string" }, value: { tsType: "unknown" } },
  required: ["path", "property", "value"],
  additionalProperties: false,
};

function validate357(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.path === undefined || !func0.call(data, "path")) && (missing0 = "path")) ||
        ((data.property === undefined || !func0.call(data, "property")) && (missing0 = "property")) ||
        ((data.value === undefined || !func0.call(data, "value")) && (missing0 = "value"))
      ) {
        validate357.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "path" || key0 === "property" || key0 === "value")) {
            validate357.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.path !== undefined && func0.call(data, "path")) {
            const _errs2 = errors;
            if (typeof data.path !== "string") {
              validate357.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.property !== undefined && func0.call(data, "property")) {
              const _errs4 = errors;
              if (typeof data.property !== "string") {
                validate357.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate357.errors = ONE_ERROR;
      return false;
    }
  }
  validate357.errors = vErrors;
  return errors === 0;
}

const schema150 = {
  type: "object",
  properties: { flat: { type: "boolean" } },
  required: [],
  additionalProperties: false,
};

function validate358(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "flat")) {
          validate358.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.flat !== undefined && func0.call(data, "flat")) {
          if (typeof data.flat !== "boolean") {
            validate358.errors = ONE_ERROR;
            return false;
          }
        }
      }
    } else {
      validate358.errors = ONE_ERROR;
      return false;
    }
  }
  validate358.errors = vErrors;
  return errors === 0;
}

const schema151 = {
  type: "object",
  properties: {
    device: { type: "string" },
    size: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    format: { $ref: "#/definitions/DataFormat" },
  },
  required: ["device", "size"],
  additionalProperties: false,
};
const schema152 = { type: "string", enum: ["utf8", "base64"] };

function validate360(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate360.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "utf8" || data === "base64")) {
    validate360.errors = ONE_ERROR;
    return false;
  }
  validate360.errors = vErrors;
  return errors === 0;
}

function validate359(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) ||
        ((data.size === undefined || !func0.call(data, "size")) && (missing0 = "size"))
      ) {
        validate359.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device" || key0 === "size" || key0 === "format")) {
            validate359.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            const _errs2 = errors;
            if (typeof data.device !== "string") {
              validate359.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.size !== undefined && func0.call(data, "size")) {
              let data1 = data.size;
              const _errs4 = errors;
              if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
                validate359.errors = ONE_ERROR;
                return false;
              }
              if (errors === _errs4) {
                if (typeof data1 == "number" && isFinite(data1)) {
                  if (data1 > 9007199254740991 || isNaN(data1)) {
                    validate359.errors = ONE_ERROR;
                    return false;
                  } else {
                    if (data1 < -9007199254740991 || isNaN(data1)) {
                      validate359.errors = ONE_ERROR;
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.format !== undefined && func0.call(data, "format")) {
                const _errs6 = errors;
                if (
                  !validate360(data.format, {
                    instancePath: instancePath + "/format",
                    parentData: data,
                    parentDataProperty: "format",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate360.errors : vErrors.concat(validate360.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate359.errors = ONE_ERROR;
      return false;
    }
  }
  validate359.errors = vErrors;
  return errors === 0;
}

const schema153 = {
  type: "object",
  properties: { device: { type: "string" }, data: { type: "string" }, format: { $ref: "#/definitions/DataFormat" } },
  required: ["device", "data"],
  additionalProperties: false,
};

function validate362(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate362.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device" || key0 === "data" || key0 === "format")) {
            validate362.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            const _errs2 = errors;
            if (typeof data.device !== "string") {
              validate362.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs4 = errors;
              if (typeof data.data !== "string") {
                validate362.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.format !== undefined && func0.call(data, "format")) {
                const _errs6 = errors;
                if (
                  !validate360(data.format, {
                    instancePath: instancePath + "/format",
                    parentData: data,
                    parentDataProperty: "format",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate360.errors : vErrors.concat(validate360.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate362.errors = ONE_ERROR;
      return false;
    }
  }
  validate362.errors = vErrors;
  return errors === 0;
}

const schema154 = {
  type: "object",
  properties: {
    actions: { type: "array", items: { $ref: "#/definitions/TransactionAction" } },
    properties: { $ref: "#/definitions/TransactionProperties" },
  },
  required: ["actions"],
  additionalProperties: false,
};
const schema155 = {
  type: "object",
  required: ["type"],
  discriminator: { propertyName: "type" },
  oneOf: [
    { $ref: "#/definitions/TransactionActionAbort" },
    { $ref: "#/definitions/TransactionActionBlockDirtyBitmapAdd" },
    { $ref: "#/definitions/TransactionActionBlockDirtyBitmapRemove" },
    { $ref: "#/definitions/TransactionActionBlockDirtyBitmapClear" },
    { $ref: "#/definitions/TransactionActionBlockDirtyBitmapEnable" },
    { $ref: "#/definitions/TransactionActionBlockDirtyBitmapDisable" },
    { $ref: "#/definitions/TransactionActionBlockDirtyBitmapMerge" },
    { $ref: "#/definitions/TransactionActionBlockdevBackup" },
    { $ref: "#/definitions/TransactionActionDriveBackup" },
  ],
};
const schema156 = {
  type: "object",
  properties: { type: { const: "abort" }, data: { $ref: "#/definitions/Abort" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema157 = { type: "object", properties: {}, required: [], additionalProperties: false };

function validate367(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        validate367.errors = ONE_ERROR;
        return false;
        break;
      }
    } else {
      validate367.errors = ONE_ERROR;
      return false;
    }
  }
  validate367.errors = vErrors;
  return errors === 0;
}

function validate366(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate366.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate366.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("abort" !== data.type) {
              validate366.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate367(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate367.errors : vErrors.concat(validate367.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate366.errors = ONE_ERROR;
      return false;
    }
  }
  validate366.errors = vErrors;
  return errors === 0;
}

const schema158 = {
  type: "object",
  properties: { type: { const: "block-dirty-bitmap-add" }, data: { $ref: "#/definitions/BlockDirtyBitmapAdd" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate369(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate369.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate369.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("block-dirty-bitmap-add" !== data.type) {
              validate369.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate26(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate369.errors = ONE_ERROR;
      return false;
    }
  }
  validate369.errors = vErrors;
  return errors === 0;
}

const schema159 = {
  type: "object",
  properties: { type: { const: "block-dirty-bitmap-remove" }, data: { $ref: "#/definitions/BlockDirtyBitmap" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate371(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate371.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate371.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("block-dirty-bitmap-remove" !== data.type) {
              validate371.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate25(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate371.errors = ONE_ERROR;
      return false;
    }
  }
  validate371.errors = vErrors;
  return errors === 0;
}

const schema160 = {
  type: "object",
  properties: { type: { const: "block-dirty-bitmap-clear" }, data: { $ref: "#/definitions/BlockDirtyBitmap" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate373(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate373.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate373.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("block-dirty-bitmap-clear" !== data.type) {
              validate373.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate25(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate373.errors = ONE_ERROR;
      return false;
    }
  }
  validate373.errors = vErrors;
  return errors === 0;
}

const schema161 = {
  type: "object",
  properties: { type: { const: "block-dirty-bitmap-enable" }, data: { $ref: "#/definitions/BlockDirtyBitmap" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate375(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate375.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate375.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("block-dirty-bitmap-enable" !== data.type) {
              validate375.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate25(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate375.errors = ONE_ERROR;
      return false;
    }
  }
  validate375.errors = vErrors;
  return errors === 0;
}

const schema162 = {
  type: "object",
  properties: { type: { const: "block-dirty-bitmap-disable" }, data: { $ref: "#/definitions/BlockDirtyBitmap" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate377(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate377.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate377.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("block-dirty-bitmap-disable" !== data.type) {
              validate377.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate25(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate377.errors = ONE_ERROR;
      return false;
    }
  }
  validate377.errors = vErrors;
  return errors === 0;
}

const schema163 = {
  type: "object",
  properties: { type: { const: "block-dirty-bitmap-merge" }, data: { $ref: "#/definitions/BlockDirtyBitmapMerge" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate379(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate379.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate379.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("block-dirty-bitmap-merge" !== data.type) {
              validate379.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate27(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate379.errors = ONE_ERROR;
      return false;
    }
  }
  validate379.errors = vErrors;
  return errors === 0;
}

const schema164 = {
  type: "object",
  properties: { type: { const: "blockdev-backup" }, data: { $ref: "#/definitions/BlockdevBackup" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate381(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate381.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate381.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("blockdev-backup" !== data.type) {
              validate381.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate59(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate381.errors = ONE_ERROR;
      return false;
    }
  }
  validate381.errors = vErrors;
  return errors === 0;
}

const schema165 = {
  type: "object",
  properties: { type: { const: "drive-backup" }, data: { $ref: "#/definitions/DriveBackup" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate383(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate383.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate383.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("drive-backup" !== data.type) {
              validate383.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate283(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate283.errors : vErrors.concat(validate283.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate383.errors = ONE_ERROR;
      return false;
    }
  }
  validate383.errors = vErrors;
  return errors === 0;
}

function validate365(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) {
        validate365.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.type;
        if (typeof tag0 == "string") {
          if (tag0 === "abort") {
            if (!validate366(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate366.errors : vErrors.concat(validate366.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "block-dirty-bitmap-add") {
            if (!validate369(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "block-dirty-bitmap-remove") {
            if (!validate371(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate371.errors : vErrors.concat(validate371.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "block-dirty-bitmap-clear") {
            if (!validate373(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate373.errors : vErrors.concat(validate373.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "block-dirty-bitmap-enable") {
            if (!validate375(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate375.errors : vErrors.concat(validate375.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "block-dirty-bitmap-disable") {
            if (!validate377(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate377.errors : vErrors.concat(validate377.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "block-dirty-bitmap-merge") {
            if (!validate379(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate379.errors : vErrors.concat(validate379.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "blockdev-backup") {
            if (!validate381(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate381.errors : vErrors.concat(validate381.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "drive-backup") {
            if (!validate383(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate383.errors : vErrors.concat(validate383.errors);
              errors = vErrors.length;
            }
          } else {
            validate365.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate365.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate365.errors = ONE_ERROR;
      return false;
    }
  }
  validate365.errors = vErrors;
  return errors === 0;
}

const schema166 = {
  type: "object",
  properties: { "completion-mode": { $ref: "#/definitions/ActionCompletionMode" } },
  required: [],
  additionalProperties: false,
};
const schema167 = { type: "string", enum: ["individual", "grouped"] };

function validate396(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate396.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "individual" || data === "grouped")) {
    validate396.errors = ONE_ERROR;
    return false;
  }
  validate396.errors = vErrors;
  return errors === 0;
}

function validate395(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "completion-mode")) {
          validate395.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data["completion-mode"] !== undefined && func0.call(data, "completion-mode")) {
          if (
            !validate396(data["completion-mode"], {
              instancePath: instancePath + "/completion-mode",
              parentData: data,
              parentDataProperty: "completion-mode",
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate396.errors : vErrors.concat(validate396.errors);
            errors = vErrors.length;
          }
        }
      }
    } else {
      validate395.errors = ONE_ERROR;
      return false;
    }
  }
  validate395.errors = vErrors;
  return errors === 0;
}

function validate364(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.actions === undefined || !func0.call(data, "actions")) && (missing0 = "actions")) {
        validate364.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "actions" || key0 === "properties")) {
            validate364.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.actions !== undefined && func0.call(data, "actions")) {
            let data0 = data.actions;
            const _errs2 = errors;
            if (errors === _errs2) {
              if (Array.isArray(data0)) {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs4 = errors;
                  if (
                    !validate365(data0[i0], {
                      instancePath: instancePath + "/actions/" + i0,
                      parentData: data0,
                      parentDataProperty: i0,
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate365.errors : vErrors.concat(validate365.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs4 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              } else {
                validate364.errors = ONE_ERROR;
                return false;
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.properties !== undefined && func0.call(data, "properties")) {
              const _errs5 = errors;
              if (
                !validate395(data.properties, {
                  instancePath: instancePath + "/properties",
                  parentData: data,
                  parentDataProperty: "properties",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate395.errors : vErrors.concat(validate395.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate364.errors = ONE_ERROR;
      return false;
    }
  }
  validate364.errors = vErrors;
  return errors === 0;
}

const schema168 = {
  type: "object",
  properties: {
    "node-name": { type: "string" },
    iothread: { $ref: "#/definitions/StrOrNull" },
    force: { type: "boolean" },
  },
  required: ["node-name", "iothread"],
  additionalProperties: false,
};
const schema169 = { anyOf: [{ type: "string" }, { type: "null" }] };

function validate400(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (typeof data !== "string") {
    const err0 = null;
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (data !== null) {
      const err1 = null;
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
  }
  if (!valid0) {
    const err2 = null;
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
    validate400.errors = vErrors;
    return false;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate400.errors = vErrors;
  return errors === 0;
}

function validate399(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["node-name"] === undefined || !func0.call(data, "node-name")) && (missing0 = "node-name")) ||
        ((data.iothread === undefined || !func0.call(data, "iothread")) && (missing0 = "iothread"))
      ) {
        validate399.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "node-name" || key0 === "iothread" || key0 === "force")) {
            validate399.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
            const _errs2 = errors;
            if (typeof data["node-name"] !== "string") {
              validate399.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.iothread !== undefined && func0.call(data, "iothread")) {
              const _errs4 = errors;
              if (
                !validate400(data.iothread, {
                  instancePath: instancePath + "/iothread",
                  parentData: data,
                  parentDataProperty: "iothread",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate400.errors : vErrors.concat(validate400.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.force !== undefined && func0.call(data, "force")) {
                const _errs5 = errors;
                if (typeof data.force !== "boolean") {
                  validate399.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate399.errors = ONE_ERROR;
      return false;
    }
  }
  validate399.errors = vErrors;
  return errors === 0;
}

export const VALIDATORS: Readonly<Record<string, (value: unknown) => boolean>> = {
  BlockCommitArguments: validate22,
  BlockDirtyBitmap: validate25,
  BlockDirtyBitmapAdd: validate26,
  BlockDirtyBitmapMerge: validate27,
  BlockExportDelArguments: validate31,
  BlockExportOptions: validate34,
  BlockJobCancelArguments: validate38,
  BlockJobChangeOptions: validate39,
  BlockJobCompleteArguments: validate49,
  BlockJobDismissArguments: validate50,
  BlockJobFinalizeArguments: validate51,
  BlockJobPauseArguments: validate52,
  BlockJobResumeArguments: validate53,
  BlockJobSetSpeedArguments: validate54,
  BlockResizeArguments: validate55,
  BlockSetWriteThresholdArguments: validate56,
  BlockStreamArguments: validate57,
  BlockdevBackup: validate59,
  BlockdevCreateArguments: validate68,
  BlockdevDelArguments: validate194,
  BlockdevMirrorArguments: validate195,
  BlockdevOptions: validate200,
  ChangeBackingFileArguments: validate214,
  ChardevAddArguments: validate215,
  ChardevChangeArguments: validate279,
  ChardevRemoveArguments: validate281,
  ChardevSendBreakArguments: validate282,
  DriveBackup: validate283,
  DriveMirror: validate291,
  JobCancelArguments: validate297,
  JobCompleteArguments: validate298,
  JobDismissArguments: validate299,
  JobFinalizeArguments: validate300,
  JobPauseArguments: validate301,
  JobResumeArguments: validate302,
  MonitorOptions: validate303,
  NbdServerAddOptions: validate306,
  NbdServerOptions: validate307,
  NbdServerOptionsLegacy: validate309,
  NbdServerRemoveArguments: validate311,
  ObjectDelArguments: validate313,
  ObjectOptions: validate314,
  QmpCapabilitiesArguments: validate350,
  QomGetArguments: validate353,
  QomListArguments: validate354,
  QomListPropertiesArguments: validate355,
  QomListTypesArguments: validate356,
  QomSetArguments: validate357,
  QueryNamedBlockNodesArguments: validate358,
  RingbufReadArguments: validate359,
  RingbufWriteArguments: validate362,
  TransactionArguments: validate364,
  XBlockdevSetIothreadArguments: validate399,
};
