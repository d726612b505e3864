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
  properties: { device: { type: "string" } },
  required: ["device"],
  additionalProperties: false,
};

function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate39.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device")) {
            validate39.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            if (typeof data.device !== "string") {
              validate39.errors = ONE_ERROR;
              return false;
            }
          }
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

const schema19 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate40.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate40.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate40.errors = ONE_ERROR;
              return false;
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

const schema20 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate41.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate41.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate41.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate41.errors = ONE_ERROR;
      return false;
    }
  }
  validate41.errors = vErrors;
  return errors === 0;
}

const schema21 = {
  type: "object",
  properties: { device: { type: "string" } },
  required: ["device"],
  additionalProperties: false,
};

function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate42.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device")) {
            validate42.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            if (typeof data.device !== "string") {
              validate42.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate42.errors = ONE_ERROR;
      return false;
    }
  }
  validate42.errors = vErrors;
  return errors === 0;
}

const schema22 = {
  type: "object",
  properties: { device: { type: "string" } },
  required: ["device"],
  additionalProperties: false,
};

function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate43.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device")) {
            validate43.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            if (typeof data.device !== "string") {
              validate43.errors = ONE_ERROR;
              return false;
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

const schema23 = {
  type: "object",
  properties: {
    device: { type: "string" },
    speed: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["device", "speed"],
  additionalProperties: false,
};

function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) ||
        ((data.speed === undefined || !func0.call(data, "speed")) && (missing0 = "speed"))
      ) {
        validate44.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device" || key0 === "speed")) {
            validate44.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            const _errs2 = errors;
            if (typeof data.device !== "string") {
              validate44.errors = ONE_ERROR;
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
                validate44.errors = ONE_ERROR;
                return false;
              }
              if (errors === _errs4) {
                if (typeof data1 == "number" && isFinite(data1)) {
                  if (data1 > 9007199254740991 || isNaN(data1)) {
                    validate44.errors = ONE_ERROR;
                    return false;
                  } else {
                    if (data1 < -9007199254740991 || isNaN(data1)) {
                      validate44.errors = ONE_ERROR;
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
      validate44.errors = ONE_ERROR;
      return false;
    }
  }
  validate44.errors = vErrors;
  return errors === 0;
}

const schema24 = {
  type: "object",
  properties: {
    device: { type: "string" },
    "node-name": { type: "string" },
    size: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["size"],
  additionalProperties: false,
};

function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.size === undefined || !func0.call(data, "size")) && (missing0 = "size")) {
        validate45.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device" || key0 === "node-name" || key0 === "size")) {
            validate45.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            const _errs2 = errors;
            if (typeof data.device !== "string") {
              validate45.errors = ONE_ERROR;
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
                validate45.errors = ONE_ERROR;
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
                  validate45.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs6) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 > 9007199254740991 || isNaN(data2)) {
                      validate45.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data2 < -9007199254740991 || isNaN(data2)) {
                        validate45.errors = ONE_ERROR;
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
      validate45.errors = ONE_ERROR;
      return false;
    }
  }
  validate45.errors = vErrors;
  return errors === 0;
}

const schema25 = {
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
const schema26 = { type: "string", enum: ["top", "full", "none", "incremental", "bitmap"] };

function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate47.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "top" || data === "full" || data === "none" || data === "incremental" || data === "bitmap")) {
    validate47.errors = ONE_ERROR;
    return false;
  }
  validate47.errors = vErrors;
  return errors === 0;
}

const schema27 = { type: "string", enum: ["on-success", "never", "always"] };

function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate49.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "on-success" || data === "never" || data === "always")) {
    validate49.errors = ONE_ERROR;
    return false;
  }
  validate49.errors = vErrors;
  return errors === 0;
}

const schema28 = {
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

function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
          validate53.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data["use-copy-range"] !== undefined && func0.call(data, "use-copy-range")) {
          const _errs2 = errors;
          if (typeof data["use-copy-range"] !== "boolean") {
            validate53.errors = ONE_ERROR;
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
              validate53.errors = ONE_ERROR;
              return false;
            }
            if (errors === _errs4) {
              if (typeof data1 == "number" && isFinite(data1)) {
                if (data1 > 9007199254740991 || isNaN(data1)) {
                  validate53.errors = ONE_ERROR;
                  return false;
                } else {
                  if (data1 < -9007199254740991 || isNaN(data1)) {
                    validate53.errors = ONE_ERROR;
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
                validate53.errors = ONE_ERROR;
                return false;
              }
              if (errors === _errs6) {
                if (typeof data2 == "number" && isFinite(data2)) {
                  if (data2 > 9007199254740991 || isNaN(data2)) {
                    validate53.errors = ONE_ERROR;
                    return false;
                  } else {
                    if (data2 < -9007199254740991 || isNaN(data2)) {
                      validate53.errors = ONE_ERROR;
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
                  validate53.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs8) {
                  if (typeof data3 == "number" && isFinite(data3)) {
                    if (data3 > 9007199254740991 || isNaN(data3)) {
                      validate53.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data3 < 0 || isNaN(data3)) {
                        validate53.errors = ONE_ERROR;
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
      validate53.errors = ONE_ERROR;
      return false;
    }
  }
  validate53.errors = vErrors;
  return errors === 0;
}

function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
        validate46.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema25.properties, key0)) {
            validate46.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["job-id"] !== undefined && func0.call(data, "job-id")) {
            const _errs2 = errors;
            if (typeof data["job-id"] !== "string") {
              validate46.errors = ONE_ERROR;
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
                validate46.errors = ONE_ERROR;
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
                  !validate47(data.sync, {
                    instancePath: instancePath + "/sync",
                    parentData: data,
                    parentDataProperty: "sync",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
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
                    validate46.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs7) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 9007199254740991 || isNaN(data3)) {
                        validate46.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < -9007199254740991 || isNaN(data3)) {
                          validate46.errors = ONE_ERROR;
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
                      validate46.errors = ONE_ERROR;
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
                        !validate49(data["bitmap-mode"], {
                          instancePath: instancePath + "/bitmap-mode",
                          parentData: data,
                          parentDataProperty: "bitmap-mode",
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
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
                          validate46.errors = ONE_ERROR;
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
                                validate46.errors = ONE_ERROR;
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
                                  validate46.errors = ONE_ERROR;
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
                                    validate46.errors = ONE_ERROR;
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
                                      validate46.errors = ONE_ERROR;
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
                                        !validate53(data["x-perf"], {
                                          instancePath: instancePath + "/x-perf",
                                          parentData: data,
                                          parentDataProperty: "x-perf",
                                          rootData,
                                        })
                                      ) {
                                        vErrors =
                                          vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
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
                                          validate46.errors = ONE_ERROR;
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
      validate46.errors = ONE_ERROR;
      return false;
    }
  }
  validate46.errors = vErrors;
  return errors === 0;
}

const schema29 = {
  type: "object",
  properties: { "job-id": { type: "string" }, options: { $ref: "#/definitions/BlockdevCreateOptions" } },
  required: ["job-id", "options"],
  additionalProperties: false,
};
const schema30 = {
  type: "object",
  required: ["driver"],
  discriminator: { propertyName: "driver" },
  oneOf: [
    { $ref: "#/definitions/BlockdevCreateOptionsFile" },
    { $ref: "#/definitions/BlockdevCreateOptionsQcow2" },
    { $ref: "#/definitions/BlockdevCreateOptionsOther" },
  ],
};
const schema31 = {
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
const schema32 = { type: "string", enum: ["off", "metadata", "falloc", "full"] };

function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate58.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "off" || data === "metadata" || data === "falloc" || data === "full")) {
    validate58.errors = ONE_ERROR;
    return false;
  }
  validate58.errors = vErrors;
  return errors === 0;
}

function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
        validate57.errors = ONE_ERROR;
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
            validate57.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("file" !== data.driver) {
              validate57.errors = ONE_ERROR;
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
                validate57.errors = ONE_ERROR;
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
                  validate57.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs5) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 > 9007199254740991 || isNaN(data2)) {
                      validate57.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data2 < 0 || isNaN(data2)) {
                        validate57.errors = ONE_ERROR;
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
                    !validate58(data.preallocation, {
                      instancePath: instancePath + "/preallocation",
                      parentData: data,
                      parentDataProperty: "preallocation",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
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
                      validate57.errors = ONE_ERROR;
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
                        validate57.errors = ONE_ERROR;
                        return false;
                      }
                      if (errors === _errs10) {
                        if (typeof data5 == "number" && isFinite(data5)) {
                          if (data5 > 9007199254740991 || isNaN(data5)) {
                            validate57.errors = ONE_ERROR;
                            return false;
                          } else {
                            if (data5 < 0 || isNaN(data5)) {
                              validate57.errors = ONE_ERROR;
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
      validate57.errors = ONE_ERROR;
      return false;
    }
  }
  validate57.errors = vErrors;
  return errors === 0;
}

const schema33 = {
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
const schema34 = { anyOf: [{ $ref: "#/definitions/BlockdevOptions" }, { type: "string" }] };
const schema35 = {
  type: "object",
  required: ["driver"],
  discriminator: { propertyName: "driver" },
  oneOf: [
    { $ref: "#/definitions/BlockdevOptionsCopyBeforeWrite" },
    { $ref: "#/definitions/BlockdevOptionsFile" },
    { $ref: "#/definitions/BlockdevOptionsSnapshotAccess" },
    { $ref: "#/definitions/BlockdevOptionsHostDevice" },
    { $ref: "#/definitions/BlockdevOptionsNbd" },
    { $ref: "#/definitions/BlockdevOptionsNullAio" },
    { $ref: "#/definitions/BlockdevOptionsNullCo" },
    { $ref: "#/definitions/BlockdevOptionsQcow2" },
    { $ref: "#/definitions/BlockdevOptionsRaw" },
  ],
};
const schema36 = {
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
const schema37 = { type: "string", enum: ["ignore", "unmap"] };

function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate64.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "ignore" || data === "unmap")) {
    validate64.errors = ONE_ERROR;
    return false;
  }
  validate64.errors = vErrors;
  return errors === 0;
}

const schema38 = {
  type: "object",
  properties: { direct: { type: "boolean" }, "no-flush": { type: "boolean" } },
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
        if (!(key0 === "direct" || key0 === "no-flush")) {
          validate66.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.direct !== undefined && func0.call(data, "direct")) {
          const _errs2 = errors;
          if (typeof data.direct !== "boolean") {
            validate66.errors = ONE_ERROR;
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
              validate66.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
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

const schema39 = { type: "string", enum: ["off", "on", "unmap"] };

function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate68.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "off" || data === "on" || data === "unmap")) {
    validate68.errors = ONE_ERROR;
    return false;
  }
  validate68.errors = vErrors;
  return errors === 0;
}

const schema40 = { type: "string", enum: ["break-guest-write", "break-snapshot"] };

function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate71.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "break-guest-write" || data === "break-snapshot")) {
    validate71.errors = ONE_ERROR;
    return false;
  }
  validate71.errors = vErrors;
  return errors === 0;
}

const wrapper0 = { validate: validate61 };

function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
        validate63.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema36.properties, key0)) {
            validate63.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("copy-before-write" !== data.driver) {
              validate63.errors = ONE_ERROR;
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
                validate63.errors = ONE_ERROR;
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
                  !validate64(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
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
                    !validate66(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
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
                      validate63.errors = ONE_ERROR;
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
                        validate63.errors = ONE_ERROR;
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
                          validate63.errors = ONE_ERROR;
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
                            !validate68(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
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
                                    !validate71(data["on-cbw-error"], {
                                      instancePath: instancePath + "/on-cbw-error",
                                      parentData: data,
                                      parentDataProperty: "on-cbw-error",
                                      rootData,
                                    })
                                  ) {
                                    vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
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
                                      validate63.errors = ONE_ERROR;
                                      return false;
                                    }
                                    if (errors === _errs18) {
                                      if (typeof data12 == "number" && isFinite(data12)) {
                                        if (data12 > 4294967295 || isNaN(data12)) {
                                          validate63.errors = ONE_ERROR;
                                          return false;
                                        } else {
                                          if (data12 < 0 || isNaN(data12)) {
                                            validate63.errors = ONE_ERROR;
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
                                        validate63.errors = ONE_ERROR;
                                        return false;
                                      }
                                      if (errors === _errs20) {
                                        if (typeof data13 == "number" && isFinite(data13)) {
                                          if (data13 > 9007199254740991 || isNaN(data13)) {
                                            validate63.errors = ONE_ERROR;
                                            return false;
                                          } else {
                                            if (data13 < 0 || isNaN(data13)) {
                                              validate63.errors = ONE_ERROR;
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
      validate63.errors = ONE_ERROR;
      return false;
    }
  }
  validate63.errors = vErrors;
  return errors === 0;
}

const schema41 = {
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
const schema42 = { type: "string", enum: ["auto", "on", "off"] };

function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate77.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "auto" || data === "on" || data === "off")) {
    validate77.errors = ONE_ERROR;
    return false;
  }
  validate77.errors = vErrors;
  return errors === 0;
}

const schema43 = { type: "string", enum: ["threads", "native", "io_uring"] };

function validate79(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate79.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "threads" || data === "native" || data === "io_uring")) {
    validate79.errors = ONE_ERROR;
    return false;
  }
  validate79.errors = vErrors;
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
        ((data.filename === undefined || !func0.call(data, "filename")) && (missing0 = "filename"))
      ) {
        validate73.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema41.properties, key0)) {
            validate73.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("file" !== data.driver) {
              validate73.errors = ONE_ERROR;
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
                validate73.errors = ONE_ERROR;
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
                  !validate64(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
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
                    !validate66(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
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
                      validate73.errors = ONE_ERROR;
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
                        validate73.errors = ONE_ERROR;
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
                          validate73.errors = ONE_ERROR;
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
                            !validate68(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
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
                              validate73.errors = ONE_ERROR;
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
                                !validate77(data.locking, {
                                  instancePath: instancePath + "/locking",
                                  parentData: data,
                                  parentDataProperty: "locking",
                                  rootData,
                                })
                              ) {
                                vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
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
                                  !validate79(data.aio, {
                                    instancePath: instancePath + "/aio",
                                    parentData: data,
                                    parentDataProperty: "aio",
                                    rootData,
                                  })
                                ) {
                                  vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
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
                                    validate73.errors = ONE_ERROR;
                                    return false;
                                  }
                                  if (errors === _errs18) {
                                    if (typeof data11 == "number" && isFinite(data11)) {
                                      if (data11 > 9007199254740991 || isNaN(data11)) {
                                        validate73.errors = ONE_ERROR;
                                        return false;
                                      } else {
                                        if (data11 < -9007199254740991 || isNaN(data11)) {
                                          validate73.errors = ONE_ERROR;
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
                                      validate73.errors = ONE_ERROR;
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
      validate73.errors = ONE_ERROR;
      return false;
    }
  }
  validate73.errors = vErrors;
  return errors === 0;
}

const schema44 = {
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

function validate81(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file"))
      ) {
        validate81.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema44.properties, key0)) {
            validate81.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("snapshot-access" !== data.driver) {
              validate81.errors = ONE_ERROR;
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
                validate81.errors = ONE_ERROR;
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
                  !validate64(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
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
                    !validate66(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
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
                      validate81.errors = ONE_ERROR;
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
                        validate81.errors = ONE_ERROR;
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
                          validate81.errors = ONE_ERROR;
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
                            !validate68(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
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
      validate81.errors = ONE_ERROR;
      return false;
    }
  }
  validate81.errors = vErrors;
  return errors === 0;
}

const schema45 = {
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

function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.filename === undefined || !func0.call(data, "filename")) && (missing0 = "filename"))
      ) {
        validate85.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema45.properties, key0)) {
            validate85.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("host_device" !== data.driver) {
              validate85.errors = ONE_ERROR;
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
                validate85.errors = ONE_ERROR;
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
                  !validate64(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
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
                    !validate66(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
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
                      validate85.errors = ONE_ERROR;
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
                        validate85.errors = ONE_ERROR;
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
                          validate85.errors = ONE_ERROR;
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
                            !validate68(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
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
                              validate85.errors = ONE_ERROR;
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
                                !validate77(data.locking, {
                                  instancePath: instancePath + "/locking",
                                  parentData: data,
                                  parentDataProperty: "locking",
                                  rootData,
                                })
                              ) {
                                vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
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
                                  !validate79(data.aio, {
                                    instancePath: instancePath + "/aio",
                                    parentData: data,
                                    parentDataProperty: "aio",
                                    rootData,
                                  })
                                ) {
                                  vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
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
                                    validate85.errors = ONE_ERROR;
                                    return false;
                                  }
                                  if (errors === _errs18) {
                                    if (typeof data11 == "number" && isFinite(data11)) {
                                      if (data11 > 9007199254740991 || isNaN(data11)) {
                                        validate85.errors = ONE_ERROR;
                                        return false;
                                      } else {
                                        if (data11 < -9007199254740991 || isNaN(data11)) {
                                          validate85.errors = ONE_ERROR;
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
                                      validate85.errors = ONE_ERROR;
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
      validate85.errors = ONE_ERROR;
      return false;
    }
  }
  validate85.errors = vErrors;
  return errors === 0;
}

const schema46 = {
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
const schema47 = {
  type: "object",
  required: ["type"],
  discriminator: { propertyName: "type" },
  oneOf: [
    { $ref: "#/definitions/SocketAddressInet" },
    { $ref: "#/definitions/SocketAddressUnix" },
    { $ref: "#/definitions/SocketAddressFd" },
  ],
};
const schema48 = {
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

function validate96(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
        validate96.errors = ONE_ERROR;
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
            validate96.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("inet" !== data.type) {
              validate96.errors = ONE_ERROR;
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
                validate96.errors = ONE_ERROR;
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
                  validate96.errors = ONE_ERROR;
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
                    validate96.errors = ONE_ERROR;
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
                      validate96.errors = ONE_ERROR;
                      return false;
                    }
                    if (errors === _errs9) {
                      if (typeof data4 == "number" && isFinite(data4)) {
                        if (data4 > 65535 || isNaN(data4)) {
                          validate96.errors = ONE_ERROR;
                          return false;
                        } else {
                          if (data4 < 0 || isNaN(data4)) {
                            validate96.errors = ONE_ERROR;
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
                        validate96.errors = ONE_ERROR;
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
                          validate96.errors = ONE_ERROR;
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
                            validate96.errors = ONE_ERROR;
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
      validate96.errors = ONE_ERROR;
      return false;
    }
  }
  validate96.errors = vErrors;
  return errors === 0;
}

const schema49 = {
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

function validate97(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.path === undefined || !func0.call(data, "path")) && (missing0 = "path"))
      ) {
        validate97.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "path" || key0 === "abstract" || key0 === "tight")) {
            validate97.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("unix" !== data.type) {
              validate97.errors = ONE_ERROR;
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
                validate97.errors = ONE_ERROR;
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
                  validate97.errors = ONE_ERROR;
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
                    validate97.errors = ONE_ERROR;
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
      validate97.errors = ONE_ERROR;
      return false;
    }
  }
  validate97.errors = vErrors;
  return errors === 0;
}

const schema50 = {
  type: "object",
  properties: { type: { const: "fd" }, str: { type: "string" } },
  required: ["type", "str"],
  additionalProperties: false,
};

function validate98(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.str === undefined || !func0.call(data, "str")) && (missing0 = "str"))
      ) {
        validate98.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "str")) {
            validate98.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("fd" !== data.type) {
              validate98.errors = ONE_ERROR;
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
                validate98.errors = ONE_ERROR;
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
      validate98.errors = ONE_ERROR;
      return false;
    }
  }
  validate98.errors = vErrors;
  return errors === 0;
}

function validate95(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) {
        validate95.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.type;
        if (typeof tag0 == "string") {
          if (tag0 === "inet") {
            if (!validate96(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "unix") {
            if (!validate97(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "fd") {
            if (!validate98(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
              errors = vErrors.length;
            }
          } else {
            validate95.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate95.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate95.errors = ONE_ERROR;
      return false;
    }
  }
  validate95.errors = vErrors;
  return errors === 0;
}

function validate91(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.server === undefined || !func0.call(data, "server")) && (missing0 = "server"))
      ) {
        validate91.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema46.properties, key0)) {
            validate91.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("nbd" !== data.driver) {
              validate91.errors = ONE_ERROR;
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
                validate91.errors = ONE_ERROR;
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
                  !validate64(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
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
                    !validate66(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
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
                      validate91.errors = ONE_ERROR;
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
                        validate91.errors = ONE_ERROR;
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
                          validate91.errors = ONE_ERROR;
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
                            !validate68(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
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
                              !validate95(data.server, {
                                instancePath: instancePath + "/server",
                                parentData: data,
                                parentDataProperty: "server",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
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
                                validate91.errors = ONE_ERROR;
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
                                  validate91.errors = ONE_ERROR;
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
                                    validate91.errors = ONE_ERROR;
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
                                      validate91.errors = ONE_ERROR;
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
                                        validate91.errors = ONE_ERROR;
                                        return false;
                                      }
                                      if (errors === _errs23) {
                                        if (typeof data13 == "number" && isFinite(data13)) {
                                          if (data13 > 4294967295 || isNaN(data13)) {
                                            validate91.errors = ONE_ERROR;
                                            return false;
                                          } else {
                                            if (data13 < 0 || isNaN(data13)) {
                                              validate91.errors = ONE_ERROR;
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
                                          validate91.errors = ONE_ERROR;
                                          return false;
                                        }
                                        if (errors === _errs25) {
                                          if (typeof data14 == "number" && isFinite(data14)) {
                                            if (data14 > 4294967295 || isNaN(data14)) {
                                              validate91.errors = ONE_ERROR;
                                              return false;
                                            } else {
                                              if (data14 < 0 || isNaN(data14)) {
                                                validate91.errors = ONE_ERROR;
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
      validate91.errors = ONE_ERROR;
      return false;
    }
  }
  validate91.errors = vErrors;
  return errors === 0;
}

const schema51 = {
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

function validate103(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate103.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema51.properties, key0)) {
            validate103.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("null-aio" !== data.driver) {
              validate103.errors = ONE_ERROR;
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
                validate103.errors = ONE_ERROR;
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
                  !validate64(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
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
                    !validate66(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
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
                      validate103.errors = ONE_ERROR;
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
                        validate103.errors = ONE_ERROR;
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
                          validate103.errors = ONE_ERROR;
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
                            !validate68(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
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
                              validate103.errors = ONE_ERROR;
                              return false;
                            }
                            if (errors === _errs14) {
                              if (typeof data8 == "number" && isFinite(data8)) {
                                if (data8 > 9007199254740991 || isNaN(data8)) {
                                  validate103.errors = ONE_ERROR;
                                  return false;
                                } else {
                                  if (data8 < -9007199254740991 || isNaN(data8)) {
                                    validate103.errors = ONE_ERROR;
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
                                validate103.errors = ONE_ERROR;
                                return false;
                              }
                              if (errors === _errs16) {
                                if (typeof data9 == "number" && isFinite(data9)) {
                                  if (data9 > 9007199254740991 || isNaN(data9)) {
                                    validate103.errors = ONE_ERROR;
                                    return false;
                                  } else {
                                    if (data9 < 0 || isNaN(data9)) {
                                      validate103.errors = ONE_ERROR;
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
                                  validate103.errors = ONE_ERROR;
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
      validate103.errors = ONE_ERROR;
      return false;
    }
  }
  validate103.errors = vErrors;
  return errors === 0;
}

const schema52 = {
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

function validate107(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate107.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema52.properties, key0)) {
            validate107.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("null-co" !== data.driver) {
              validate107.errors = ONE_ERROR;
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
                validate107.errors = ONE_ERROR;
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
                  !validate64(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
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
                    !validate66(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
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
                      validate107.errors = ONE_ERROR;
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
                        validate107.errors = ONE_ERROR;
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
                          validate107.errors = ONE_ERROR;
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
                            !validate68(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
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
                              validate107.errors = ONE_ERROR;
                              return false;
                            }
                            if (errors === _errs14) {
                              if (typeof data8 == "number" && isFinite(data8)) {
                                if (data8 > 9007199254740991 || isNaN(data8)) {
                                  validate107.errors = ONE_ERROR;
                                  return false;
                                } else {
                                  if (data8 < -9007199254740991 || isNaN(data8)) {
                                    validate107.errors = ONE_ERROR;
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
                                validate107.errors = ONE_ERROR;
                                return false;
                              }
                              if (errors === _errs16) {
                                if (typeof data9 == "number" && isFinite(data9)) {
                                  if (data9 > 9007199254740991 || isNaN(data9)) {
                                    validate107.errors = ONE_ERROR;
                                    return false;
                                  } else {
                                    if (data9 < 0 || isNaN(data9)) {
                                      validate107.errors = ONE_ERROR;
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
                                  validate107.errors = ONE_ERROR;
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
      validate107.errors = ONE_ERROR;
      return false;
    }
  }
  validate107.errors = vErrors;
  return errors === 0;
}

const schema53 = {
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
const schema54 = { anyOf: [{ $ref: "#/definitions/BlockdevOptions" }, { type: "string" }, { type: "null" }] };
const wrapper4 = { validate: validate62 };

function validate115(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (!wrapper4.validate(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? wrapper4.validate.errors : vErrors.concat(wrapper4.validate.errors);
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
    validate115.errors = vErrors;
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
  validate115.errors = vErrors;
  return errors === 0;
}

const schema55 = {
  anyOf: [{ $ref: "#/definitions/Qcow2OverlapCheckFlags" }, { $ref: "#/definitions/Qcow2OverlapCheckMode" }],
};
const schema56 = {
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
const schema57 = { type: "string", enum: ["none", "constant", "cached", "all"] };

function validate119(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate119.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "none" || data === "constant" || data === "cached" || data === "all")) {
    validate119.errors = ONE_ERROR;
    return false;
  }
  validate119.errors = vErrors;
  return errors === 0;
}

function validate118(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!func0.call(schema56.properties, key0)) {
          validate118.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.template !== undefined && func0.call(data, "template")) {
          const _errs2 = errors;
          if (
            !validate119(data.template, {
              instancePath: instancePath + "/template",
              parentData: data,
              parentDataProperty: "template",
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
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
              validate118.errors = ONE_ERROR;
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
                validate118.errors = ONE_ERROR;
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
                  validate118.errors = ONE_ERROR;
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
                    validate118.errors = ONE_ERROR;
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
                      validate118.errors = ONE_ERROR;
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
                        validate118.errors = ONE_ERROR;
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
                          validate118.errors = ONE_ERROR;
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
                            validate118.errors = ONE_ERROR;
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
                              validate118.errors = ONE_ERROR;
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
      validate118.errors = ONE_ERROR;
      return false;
    }
  }
  validate118.errors = vErrors;
  return errors === 0;
}

function validate117(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (!validate118(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs2 = errors;
    if (!validate119(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
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
    validate117.errors = vErrors;
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
  validate117.errors = vErrors;
  return errors === 0;
}

function validate111(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file"))
      ) {
        validate111.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema53.properties, key0)) {
            validate111.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("qcow2" !== data.driver) {
              validate111.errors = ONE_ERROR;
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
                validate111.errors = ONE_ERROR;
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
                  !validate64(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
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
                    !validate66(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
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
                      validate111.errors = ONE_ERROR;
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
                        validate111.errors = ONE_ERROR;
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
                          validate111.errors = ONE_ERROR;
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
                            !validate68(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
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
                                !validate115(data.backing, {
                                  instancePath: instancePath + "/backing",
                                  parentData: data,
                                  parentDataProperty: "backing",
                                  rootData,
                                })
                              ) {
                                vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
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
                                  validate111.errors = ONE_ERROR;
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
                                    validate111.errors = ONE_ERROR;
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
                                      validate111.errors = ONE_ERROR;
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
                                        validate111.errors = ONE_ERROR;
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
                                          validate111.errors = ONE_ERROR;
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
                                            !validate117(data["overlap-check"], {
                                              instancePath: instancePath + "/overlap-check",
                                              parentData: data,
                                              parentDataProperty: "overlap-check",
                                              rootData,
                                            })
                                          ) {
                                            vErrors =
                                              vErrors === null
                                                ? validate117.errors
                                                : vErrors.concat(validate117.errors);
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
                                              validate111.errors = ONE_ERROR;
                                              return false;
                                            }
                                            if (errors === _errs27) {
                                              if (typeof data16 == "number" && isFinite(data16)) {
                                                if (data16 > 9007199254740991 || isNaN(data16)) {
                                                  validate111.errors = ONE_ERROR;
                                                  return false;
                                                } else {
                                                  if (data16 < -9007199254740991 || isNaN(data16)) {
                                                    validate111.errors = ONE_ERROR;
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
                                                validate111.errors = ONE_ERROR;
                                                return false;
                                              }
                                              if (errors === _errs29) {
                                                if (typeof data17 == "number" && isFinite(data17)) {
                                                  if (data17 > 9007199254740991 || isNaN(data17)) {
                                                    validate111.errors = ONE_ERROR;
                                                    return false;
                                                  } else {
                                                    if (data17 < -9007199254740991 || isNaN(data17)) {
                                                      validate111.errors = ONE_ERROR;
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
                                                  validate111.errors = ONE_ERROR;
                                                  return false;
                                                }
                                                if (errors === _errs31) {
                                                  if (typeof data18 == "number" && isFinite(data18)) {
                                                    if (data18 > 9007199254740991 || isNaN(data18)) {
                                                      validate111.errors = ONE_ERROR;
                                                      return false;
                                                    } else {
                                                      if (data18 < -9007199254740991 || isNaN(data18)) {
                                                        validate111.errors = ONE_ERROR;
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
                                                    validate111.errors = ONE_ERROR;
                                                    return false;
                                                  }
                                                  if (errors === _errs33) {
                                                    if (typeof data19 == "number" && isFinite(data19)) {
                                                      if (data19 > 9007199254740991 || isNaN(data19)) {
                                                        validate111.errors = ONE_ERROR;
                                                        return false;
                                                      } else {
                                                        if (data19 < -9007199254740991 || isNaN(data19)) {
                                                          validate111.errors = ONE_ERROR;
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
                                                      validate111.errors = ONE_ERROR;
                                                      return false;
                                                    }
                                                    if (errors === _errs35) {
                                                      if (typeof data20 == "number" && isFinite(data20)) {
                                                        if (data20 > 9007199254740991 || isNaN(data20)) {
                                                          validate111.errors = ONE_ERROR;
                                                          return false;
                                                        } else {
                                                          if (data20 < -9007199254740991 || isNaN(data20)) {
                                                            validate111.errors = ONE_ERROR;
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
      validate111.errors = ONE_ERROR;
      return false;
    }
  }
  validate111.errors = vErrors;
  return errors === 0;
}

const schema58 = {
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

function validate124(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file"))
      ) {
        validate124.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema58.properties, key0)) {
            validate124.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("raw" !== data.driver) {
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
                  !validate64(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
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
                    !validate66(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
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
                            !validate68(data["detect-zeroes"], {
                              instancePath: instancePath + "/detect-zeroes",
                              parentData: data,
                              parentDataProperty: "detect-zeroes",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
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
                                validate124.errors = ONE_ERROR;
                                return false;
                              }
                              if (errors === _errs15) {
                                if (typeof data9 == "number" && isFinite(data9)) {
                                  if (data9 > 9007199254740991 || isNaN(data9)) {
                                    validate124.errors = ONE_ERROR;
                                    return false;
                                  } else {
                                    if (data9 < -9007199254740991 || isNaN(data9)) {
                                      validate124.errors = ONE_ERROR;
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
                                  validate124.errors = ONE_ERROR;
                                  return false;
                                }
                                if (errors === _errs17) {
                                  if (typeof data10 == "number" && isFinite(data10)) {
                                    if (data10 > 9007199254740991 || isNaN(data10)) {
                                      validate124.errors = ONE_ERROR;
                                      return false;
                                    } else {
                                      if (data10 < -9007199254740991 || isNaN(data10)) {
                                        validate124.errors = ONE_ERROR;
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
      validate124.errors = ONE_ERROR;
      return false;
    }
  }
  validate124.errors = vErrors;
  return errors === 0;
}

function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate62.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.driver;
        if (typeof tag0 == "string") {
          if (tag0 === "copy-before-write") {
            if (!validate63(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "file") {
            if (!validate73(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "snapshot-access") {
            if (!validate81(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "host_device") {
            if (!validate85(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "nbd") {
            if (!validate91(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-aio") {
            if (!validate103(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-co") {
            if (!validate107(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "qcow2") {
            if (!validate111(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "raw") {
            if (!validate124(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
              errors = vErrors.length;
            }
          } else {
            validate62.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate62.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate62.errors = ONE_ERROR;
      return false;
    }
  }
  validate62.errors = vErrors;
  return errors === 0;
}

function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (!validate62(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
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
    validate61.errors = vErrors;
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
  validate61.errors = vErrors;
  return errors === 0;
}

const schema59 = { type: "string", enum: ["v2", "v3"] };

function validate139(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate139.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "v2" || data === "v3")) {
    validate139.errors = ONE_ERROR;
    return false;
  }
  validate139.errors = vErrors;
  return errors === 0;
}

const schema60 = {
  type: "string",
  enum: ["copy-before-write", "file", "snapshot-access", "host_device", "nbd", "null-aio", "null-co", "qcow2", "raw"],
};

function validate141(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate141.errors = ONE_ERROR;
    return false;
  }
  if (!(
    data === "copy-before-write" ||
    data === "file" ||
    data === "snapshot-access" ||
    data === "host_device" ||
    data === "nbd" ||
    data === "null-aio" ||
    data === "null-co" ||
    data === "qcow2" ||
    data === "raw"
  )) {
    validate141.errors = ONE_ERROR;
    return false;
  }
  validate141.errors = vErrors;
  return errors === 0;
}

const schema61 = { type: "string", enum: ["zlib", "zstd"] };

function validate144(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate144.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "zlib" || data === "zstd")) {
    validate144.errors = ONE_ERROR;
    return false;
  }
  validate144.errors = vErrors;
  return errors === 0;
}

function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
        validate60.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema33.properties, key0)) {
            validate60.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("qcow2" !== data.driver) {
              validate60.errors = ONE_ERROR;
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
                !validate61(data.file, {
                  instancePath: instancePath + "/file",
                  parentData: data,
                  parentDataProperty: "file",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
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
                  validate60.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs4) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 > 9007199254740991 || isNaN(data2)) {
                      validate60.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data2 < 0 || isNaN(data2)) {
                        validate60.errors = ONE_ERROR;
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
                    !validate139(data.version, {
                      instancePath: instancePath + "/version",
                      parentData: data,
                      parentDataProperty: "version",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
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
                      validate60.errors = ONE_ERROR;
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
                        !validate141(data["backing-fmt"], {
                          instancePath: instancePath + "/backing-fmt",
                          parentData: data,
                          parentDataProperty: "backing-fmt",
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
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
                          validate60.errors = ONE_ERROR;
                          return false;
                        }
                        if (errors === _errs10) {
                          if (typeof data6 == "number" && isFinite(data6)) {
                            if (data6 > 9007199254740991 || isNaN(data6)) {
                              validate60.errors = ONE_ERROR;
                              return false;
                            } else {
                              if (data6 < 0 || isNaN(data6)) {
                                validate60.errors = ONE_ERROR;
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
                            !validate58(data.preallocation, {
                              instancePath: instancePath + "/preallocation",
                              parentData: data,
                              parentDataProperty: "preallocation",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
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
                              validate60.errors = ONE_ERROR;
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
                                validate60.errors = ONE_ERROR;
                                return false;
                              }
                              if (errors === _errs15) {
                                if (typeof data9 == "number" && isFinite(data9)) {
                                  if (data9 > 9007199254740991 || isNaN(data9)) {
                                    validate60.errors = ONE_ERROR;
                                    return false;
                                  } else {
                                    if (data9 < -9007199254740991 || isNaN(data9)) {
                                      validate60.errors = ONE_ERROR;
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
                                  !validate144(data["compression-type"], {
                                    instancePath: instancePath + "/compression-type",
                                    parentData: data,
                                    parentDataProperty: "compression-type",
                                    rootData,
                                  })
                                ) {
                                  vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
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
      validate60.errors = ONE_ERROR;
      return false;
    }
  }
  validate60.errors = vErrors;
  return errors === 0;
}

const schema62 = {
  type: "object",
  properties: {
    driver: { enum: ["copy-before-write", "snapshot-access", "host_device", "nbd", "null-aio", "null-co", "raw"] },
  },
  required: ["driver"],
  additionalProperties: false,
};

function validate146(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate146.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "driver")) {
            validate146.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            let data0 = data.driver;
            if (!(
              data0 === "copy-before-write" ||
              data0 === "snapshot-access" ||
              data0 === "host_device" ||
              data0 === "nbd" ||
              data0 === "null-aio" ||
              data0 === "null-co" ||
              data0 === "raw"
            )) {
              validate146.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate146.errors = ONE_ERROR;
      return false;
    }
  }
  validate146.errors = vErrors;
  return errors === 0;
}

function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate56.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.driver;
        if (typeof tag0 == "string") {
          if (tag0 === "file") {
            if (!validate57(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "qcow2") {
            if (!validate60(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "copy-before-write") {
            if (!validate146(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "snapshot-access") {
            if (!validate146(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "host_device") {
            if (!validate146(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "nbd") {
            if (!validate146(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-aio") {
            if (!validate146(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-co") {
            if (!validate146(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "raw") {
            if (!validate146(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
              errors = vErrors.length;
            }
          } else {
            validate56.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate56.errors = ONE_ERROR;
          return false;
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

function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["job-id"] === undefined || !func0.call(data, "job-id")) && (missing0 = "job-id")) ||
        ((data.options === undefined || !func0.call(data, "options")) && (missing0 = "options"))
      ) {
        validate55.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "job-id" || key0 === "options")) {
            validate55.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["job-id"] !== undefined && func0.call(data, "job-id")) {
            const _errs2 = errors;
            if (typeof data["job-id"] !== "string") {
              validate55.errors = ONE_ERROR;
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
                !validate56(data.options, {
                  instancePath: instancePath + "/options",
                  parentData: data,
                  parentDataProperty: "options",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
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
      validate55.errors = ONE_ERROR;
      return false;
    }
  }
  validate55.errors = vErrors;
  return errors === 0;
}

const schema63 = {
  type: "object",
  properties: { "node-name": { type: "string" } },
  required: ["node-name"],
  additionalProperties: false,
};

function validate157(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data["node-name"] === undefined || !func0.call(data, "node-name")) && (missing0 = "node-name")) {
        validate157.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "node-name")) {
            validate157.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
            if (typeof data["node-name"] !== "string") {
              validate157.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate157.errors = ONE_ERROR;
      return false;
    }
  }
  validate157.errors = vErrors;
  return errors === 0;
}

function validate158(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate158.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.driver;
        if (typeof tag0 == "string") {
          if (tag0 === "copy-before-write") {
            if (!validate63(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "file") {
            if (!validate73(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "snapshot-access") {
            if (!validate81(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "host_device") {
            if (!validate85(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "nbd") {
            if (!validate91(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-aio") {
            if (!validate103(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-co") {
            if (!validate107(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "qcow2") {
            if (!validate111(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "raw") {
            if (!validate124(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
              errors = vErrors.length;
            }
          } else {
            validate158.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate158.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate158.errors = ONE_ERROR;
      return false;
    }
  }
  validate158.errors = vErrors;
  return errors === 0;
}

const schema65 = {
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
const schema66 = { type: "string", enum: ["existing", "absolute-paths"] };

function validate174(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate174.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "existing" || data === "absolute-paths")) {
    validate174.errors = ONE_ERROR;
    return false;
  }
  validate174.errors = vErrors;
  return errors === 0;
}

function validate168(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
        validate168.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema65.properties, key0)) {
            validate168.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["job-id"] !== undefined && func0.call(data, "job-id")) {
            const _errs2 = errors;
            if (typeof data["job-id"] !== "string") {
              validate168.errors = ONE_ERROR;
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
                validate168.errors = ONE_ERROR;
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
                  !validate47(data.sync, {
                    instancePath: instancePath + "/sync",
                    parentData: data,
                    parentDataProperty: "sync",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
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
                    validate168.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs7) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 9007199254740991 || isNaN(data3)) {
                        validate168.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < -9007199254740991 || isNaN(data3)) {
                          validate168.errors = ONE_ERROR;
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
                      validate168.errors = ONE_ERROR;
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
                        !validate49(data["bitmap-mode"], {
                          instancePath: instancePath + "/bitmap-mode",
                          parentData: data,
                          parentDataProperty: "bitmap-mode",
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
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
                          validate168.errors = ONE_ERROR;
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
                                validate168.errors = ONE_ERROR;
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
                                  validate168.errors = ONE_ERROR;
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
                                    validate168.errors = ONE_ERROR;
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
                                      validate168.errors = ONE_ERROR;
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
                                        !validate53(data["x-perf"], {
                                          instancePath: instancePath + "/x-perf",
                                          parentData: data,
                                          parentDataProperty: "x-perf",
                                          rootData,
                                        })
                                      ) {
                                        vErrors =
                                          vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
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
                                          validate168.errors = ONE_ERROR;
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
                                            validate168.errors = ONE_ERROR;
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
                                              !validate174(data.mode, {
                                                instancePath: instancePath + "/mode",
                                                parentData: data,
                                                parentDataProperty: "mode",
                                                rootData,
                                              })
                                            ) {
                                              vErrors =
                                                vErrors === null
                                                  ? validate174.errors
                                                  : vErrors.concat(validate174.errors);
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
      validate168.errors = ONE_ERROR;
      return false;
    }
  }
  validate168.errors = vErrors;
  return errors === 0;
}

const schema67 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate176(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate176.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate176.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate176.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate176.errors = ONE_ERROR;
      return false;
    }
  }
  validate176.errors = vErrors;
  return errors === 0;
}

const schema68 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate177(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate177.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate177.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate177.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate177.errors = ONE_ERROR;
      return false;
    }
  }
  validate177.errors = vErrors;
  return errors === 0;
}

const schema69 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate178(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate178.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate178.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate178.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate178.errors = ONE_ERROR;
      return false;
    }
  }
  validate178.errors = vErrors;
  return errors === 0;
}

const schema70 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate179(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate179.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate179.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
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

const schema71 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate180(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate180.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate180.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate180.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate180.errors = ONE_ERROR;
      return false;
    }
  }
  validate180.errors = vErrors;
  return errors === 0;
}

const schema72 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate181(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate181.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate181.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate181.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate181.errors = ONE_ERROR;
      return false;
    }
  }
  validate181.errors = vErrors;
  return errors === 0;
}

const schema73 = {
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
const schema74 = { type: "string", enum: ["readline", "control"] };

function validate183(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate183.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "readline" || data === "control")) {
    validate183.errors = ONE_ERROR;
    return false;
  }
  validate183.errors = vErrors;
  return errors === 0;
}

function validate182(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.chardev === undefined || !func0.call(data, "chardev")) && (missing0 = "chardev")) {
        validate182.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id" || key0 === "mode" || key0 === "pretty" || key0 === "chardev")) {
            validate182.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            const _errs2 = errors;
            if (typeof data.id !== "string") {
              validate182.errors = ONE_ERROR;
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
                !validate183(data.mode, {
                  instancePath: instancePath + "/mode",
                  parentData: data,
                  parentDataProperty: "mode",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate183.errors : vErrors.concat(validate183.errors);
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
                  validate182.errors = ONE_ERROR;
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
                    validate182.errors = ONE_ERROR;
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
      validate182.errors = ONE_ERROR;
      return false;
    }
  }
  validate182.errors = vErrors;
  return errors === 0;
}

const schema75 = {
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

function validate185(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate185.errors = ONE_ERROR;
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
            validate185.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.name !== undefined && func0.call(data, "name")) {
            const _errs2 = errors;
            if (typeof data.name !== "string") {
              validate185.errors = ONE_ERROR;
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
                validate185.errors = ONE_ERROR;
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
                  validate185.errors = ONE_ERROR;
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
                    validate185.errors = ONE_ERROR;
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
                      validate185.errors = ONE_ERROR;
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
      validate185.errors = ONE_ERROR;
      return false;
    }
  }
  validate185.errors = vErrors;
  return errors === 0;
}

const schema76 = {
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

function validate186(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.addr === undefined || !func0.call(data, "addr")) && (missing0 = "addr")) {
        validate186.errors = ONE_ERROR;
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
            validate186.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["handshake-max-seconds"] !== undefined && func0.call(data, "handshake-max-seconds")) {
            let data0 = data["handshake-max-seconds"];
            const _errs2 = errors;
            if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
              validate186.errors = ONE_ERROR;
              return false;
            }
            if (errors === _errs2) {
              if (typeof data0 == "number" && isFinite(data0)) {
                if (data0 > 4294967295 || isNaN(data0)) {
                  validate186.errors = ONE_ERROR;
                  return false;
                } else {
                  if (data0 < 0 || isNaN(data0)) {
                    validate186.errors = ONE_ERROR;
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
                validate186.errors = ONE_ERROR;
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
                  validate186.errors = ONE_ERROR;
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
                    validate186.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs8) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 4294967295 || isNaN(data3)) {
                        validate186.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < 0 || isNaN(data3)) {
                          validate186.errors = ONE_ERROR;
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
                      !validate95(data.addr, {
                        instancePath: instancePath + "/addr",
                        parentData: data,
                        parentDataProperty: "addr",
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
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
      validate186.errors = ONE_ERROR;
      return false;
    }
  }
  validate186.errors = vErrors;
  return errors === 0;
}

const schema77 = {
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
const schema78 = {
  type: "object",
  required: ["type"],
  discriminator: { propertyName: "type" },
  oneOf: [
    { $ref: "#/definitions/SocketAddressLegacyInet" },
    { $ref: "#/definitions/SocketAddressLegacyUnix" },
    { $ref: "#/definitions/SocketAddressLegacyFd" },
  ],
};
const schema79 = {
  type: "object",
  properties: { type: { const: "inet" }, data: { $ref: "#/definitions/InetSocketAddress" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema80 = {
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

function validate191(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.host === undefined || !func0.call(data, "host")) && (missing0 = "host")) ||
        ((data.port === undefined || !func0.call(data, "port")) && (missing0 = "port"))
      ) {
        validate191.errors = ONE_ERROR;
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
            validate191.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.host !== undefined && func0.call(data, "host")) {
            const _errs2 = errors;
            if (typeof data.host !== "string") {
              validate191.errors = ONE_ERROR;
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
                validate191.errors = ONE_ERROR;
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
                  validate191.errors = ONE_ERROR;
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
                    validate191.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs8) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 65535 || isNaN(data3)) {
                        validate191.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < 0 || isNaN(data3)) {
                          validate191.errors = ONE_ERROR;
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
                      validate191.errors = ONE_ERROR;
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
                        validate191.errors = ONE_ERROR;
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
                          validate191.errors = ONE_ERROR;
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
      validate191.errors = ONE_ERROR;
      return false;
    }
  }
  validate191.errors = vErrors;
  return errors === 0;
}

function validate190(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate190.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate190.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("inet" !== data.type) {
              validate190.errors = ONE_ERROR;
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
                !validate191(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors);
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
      validate190.errors = ONE_ERROR;
      return false;
    }
  }
  validate190.errors = vErrors;
  return errors === 0;
}

const schema81 = {
  type: "object",
  properties: { type: { const: "unix" }, data: { $ref: "#/definitions/UnixSocketAddress" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema82 = {
  type: "object",
  properties: { path: { type: "string" }, abstract: { type: "boolean" }, tight: { type: "boolean" } },
  required: ["path"],
  additionalProperties: false,
};

function validate194(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.path === undefined || !func0.call(data, "path")) && (missing0 = "path")) {
        validate194.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "path" || key0 === "abstract" || key0 === "tight")) {
            validate194.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.path !== undefined && func0.call(data, "path")) {
            const _errs2 = errors;
            if (typeof data.path !== "string") {
              validate194.errors = ONE_ERROR;
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
                validate194.errors = ONE_ERROR;
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
                  validate194.errors = ONE_ERROR;
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
      validate194.errors = ONE_ERROR;
      return false;
    }
  }
  validate194.errors = vErrors;
  return errors === 0;
}

function validate193(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate193.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate193.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("unix" !== data.type) {
              validate193.errors = ONE_ERROR;
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
                !validate194(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
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
      validate193.errors = ONE_ERROR;
      return false;
    }
  }
  validate193.errors = vErrors;
  return errors === 0;
}

const schema83 = {
  type: "object",
  properties: { type: { const: "fd" }, data: { $ref: "#/definitions/FdSocketAddress" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema84 = {
  type: "object",
  properties: { str: { type: "string" } },
  required: ["str"],
  additionalProperties: false,
};

function validate197(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.str === undefined || !func0.call(data, "str")) && (missing0 = "str")) {
        validate197.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "str")) {
            validate197.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.str !== undefined && func0.call(data, "str")) {
            if (typeof data.str !== "string") {
              validate197.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate197.errors = ONE_ERROR;
      return false;
    }
  }
  validate197.errors = vErrors;
  return errors === 0;
}

function validate196(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate196.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate196.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("fd" !== data.type) {
              validate196.errors = ONE_ERROR;
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
                !validate197(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors);
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
      validate196.errors = ONE_ERROR;
      return false;
    }
  }
  validate196.errors = vErrors;
  return errors === 0;
}

function validate189(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) {
        validate189.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.type;
        if (typeof tag0 == "string") {
          if (tag0 === "inet") {
            if (!validate190(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "unix") {
            if (!validate193(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate193.errors : vErrors.concat(validate193.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "fd") {
            if (!validate196(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate196.errors : vErrors.concat(validate196.errors);
              errors = vErrors.length;
            }
          } else {
            validate189.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate189.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate189.errors = ONE_ERROR;
      return false;
    }
  }
  validate189.errors = vErrors;
  return errors === 0;
}

function validate188(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.addr === undefined || !func0.call(data, "addr")) && (missing0 = "addr")) {
        validate188.errors = ONE_ERROR;
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
            validate188.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["handshake-max-seconds"] !== undefined && func0.call(data, "handshake-max-seconds")) {
            let data0 = data["handshake-max-seconds"];
            const _errs2 = errors;
            if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
              validate188.errors = ONE_ERROR;
              return false;
            }
            if (errors === _errs2) {
              if (typeof data0 == "number" && isFinite(data0)) {
                if (data0 > 4294967295 || isNaN(data0)) {
                  validate188.errors = ONE_ERROR;
                  return false;
                } else {
                  if (data0 < 0 || isNaN(data0)) {
                    validate188.errors = ONE_ERROR;
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
                validate188.errors = ONE_ERROR;
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
                  validate188.errors = ONE_ERROR;
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
                    validate188.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs8) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 4294967295 || isNaN(data3)) {
                        validate188.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < 0 || isNaN(data3)) {
                          validate188.errors = ONE_ERROR;
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
                      !validate189(data.addr, {
                        instancePath: instancePath + "/addr",
                        parentData: data,
                        parentDataProperty: "addr",
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate189.errors : vErrors.concat(validate189.errors);
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
      validate188.errors = ONE_ERROR;
      return false;
    }
  }
  validate188.errors = vErrors;
  return errors === 0;
}

const schema85 = {
  type: "object",
  properties: { name: { type: "string" }, mode: { $ref: "#/definitions/BlockExportRemoveMode" } },
  required: ["name"],
  additionalProperties: false,
};

function validate203(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.name === undefined || !func0.call(data, "name")) && (missing0 = "name")) {
        validate203.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "name" || key0 === "mode")) {
            validate203.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.name !== undefined && func0.call(data, "name")) {
            const _errs2 = errors;
            if (typeof data.name !== "string") {
              validate203.errors = ONE_ERROR;
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
      validate203.errors = ONE_ERROR;
      return false;
    }
  }
  validate203.errors = vErrors;
  return errors === 0;
}

const schema86 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate205(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate205.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate205.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate205.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate205.errors = ONE_ERROR;
      return false;
    }
  }
  validate205.errors = vErrors;
  return errors === 0;
}

const schema87 = {
  type: "object",
  required: ["qom-type"],
  discriminator: { propertyName: "qom-type" },
  oneOf: [
    { $ref: "#/definitions/ObjectOptionsAuthzList" },
    { $ref: "#/definitions/ObjectOptionsAuthzListfile" },
    { $ref: "#/definitions/ObjectOptionsAuthzSimple" },
    { $ref: "#/definitions/ObjectOptionsIothread" },
    { $ref: "#/definitions/ObjectOptionsSecret" },
    { $ref: "#/definitions/ObjectOptionsTlsCredsAnon" },
    { $ref: "#/definitions/ObjectOptionsTlsCredsPsk" },
    { $ref: "#/definitions/ObjectOptionsTlsCredsX509" },
  ],
};
const schema88 = {
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
const schema89 = { type: "string", enum: ["deny", "allow"] };

function validate208(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate208.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "deny" || data === "allow")) {
    validate208.errors = ONE_ERROR;
    return false;
  }
  validate208.errors = vErrors;
  return errors === 0;
}

const schema90 = {
  type: "object",
  properties: {
    match: { type: "string" },
    policy: { $ref: "#/definitions/QAuthZListPolicy" },
    format: { $ref: "#/definitions/QAuthZListFormat" },
  },
  required: ["match", "policy"],
  additionalProperties: false,
};
const schema91 = { type: "string", enum: ["exact", "glob"] };

function validate212(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate212.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "exact" || data === "glob")) {
    validate212.errors = ONE_ERROR;
    return false;
  }
  validate212.errors = vErrors;
  return errors === 0;
}

function validate210(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.match === undefined || !func0.call(data, "match")) && (missing0 = "match")) ||
        ((data.policy === undefined || !func0.call(data, "policy")) && (missing0 = "policy"))
      ) {
        validate210.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "match" || key0 === "policy" || key0 === "format")) {
            validate210.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.match !== undefined && func0.call(data, "match")) {
            const _errs2 = errors;
            if (typeof data.match !== "string") {
              validate210.errors = ONE_ERROR;
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
                !validate208(data.policy, {
                  instancePath: instancePath + "/policy",
                  parentData: data,
                  parentDataProperty: "policy",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate208.errors : vErrors.concat(validate208.errors);
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
                  !validate212(data.format, {
                    instancePath: instancePath + "/format",
                    parentData: data,
                    parentDataProperty: "format",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate212.errors : vErrors.concat(validate212.errors);
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
      validate210.errors = ONE_ERROR;
      return false;
    }
  }
  validate210.errors = vErrors;
  return errors === 0;
}

function validate207(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate207.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "qom-type" || key0 === "id" || key0 === "policy" || key0 === "rules")) {
            validate207.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("authz-list" !== data["qom-type"]) {
              validate207.errors = ONE_ERROR;
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
                validate207.errors = ONE_ERROR;
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
                  !validate208(data.policy, {
                    instancePath: instancePath + "/policy",
                    parentData: data,
                    parentDataProperty: "policy",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate208.errors : vErrors.concat(validate208.errors);
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
                          !validate210(data3[i0], {
                            instancePath: instancePath + "/rules/" + i0,
                            parentData: data3,
                            parentDataProperty: i0,
                            rootData,
                          })
                        ) {
                          vErrors = vErrors === null ? validate210.errors : vErrors.concat(validate210.errors);
                          errors = vErrors.length;
                        }
                        var valid1 = _errs8 === errors;
                        if (!valid1) {
                          break;
                        }
                      }
                    } else {
                      validate207.errors = ONE_ERROR;
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
      validate207.errors = ONE_ERROR;
      return false;
    }
  }
  validate207.errors = vErrors;
  return errors === 0;
}

const schema92 = {
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

function validate215(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
        validate215.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "qom-type" || key0 === "id" || key0 === "filename" || key0 === "refresh")) {
            validate215.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("authz-listfile" !== data["qom-type"]) {
              validate215.errors = ONE_ERROR;
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
                validate215.errors = ONE_ERROR;
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
                  validate215.errors = ONE_ERROR;
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
                    validate215.errors = ONE_ERROR;
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
      validate215.errors = ONE_ERROR;
      return false;
    }
  }
  validate215.errors = vErrors;
  return errors === 0;
}

const schema93 = {
  type: "object",
  properties: { "qom-type": { const: "authz-simple" }, id: { type: "string" }, identity: { type: "string" } },
  required: ["qom-type", "id", "identity"],
  additionalProperties: false,
};

function validate216(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
        validate216.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "qom-type" || key0 === "id" || key0 === "identity")) {
            validate216.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("authz-simple" !== data["qom-type"]) {
              validate216.errors = ONE_ERROR;
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
                validate216.errors = ONE_ERROR;
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
                  validate216.errors = ONE_ERROR;
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
      validate216.errors = ONE_ERROR;
      return false;
    }
  }
  validate216.errors = vErrors;
  return errors === 0;
}

const schema94 = {
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

function validate217(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate217.errors = ONE_ERROR;
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
            validate217.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("iothread" !== data["qom-type"]) {
              validate217.errors = ONE_ERROR;
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
                validate217.errors = ONE_ERROR;
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
                  validate217.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs5) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 > 9007199254740991 || isNaN(data2)) {
                      validate217.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data2 < -9007199254740991 || isNaN(data2)) {
                        validate217.errors = ONE_ERROR;
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
                    validate217.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs7) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 9007199254740991 || isNaN(data3)) {
                        validate217.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < -9007199254740991 || isNaN(data3)) {
                          validate217.errors = ONE_ERROR;
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
                      validate217.errors = ONE_ERROR;
                      return false;
                    }
                    if (errors === _errs9) {
                      if (typeof data4 == "number" && isFinite(data4)) {
                        if (data4 > 9007199254740991 || isNaN(data4)) {
                          validate217.errors = ONE_ERROR;
                          return false;
                        } else {
                          if (data4 < -9007199254740991 || isNaN(data4)) {
                            validate217.errors = ONE_ERROR;
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
                        validate217.errors = ONE_ERROR;
                        return false;
                      }
                      if (errors === _errs11) {
                        if (typeof data5 == "number" && isFinite(data5)) {
                          if (data5 > 9007199254740991 || isNaN(data5)) {
                            validate217.errors = ONE_ERROR;
                            return false;
                          } else {
                            if (data5 < -9007199254740991 || isNaN(data5)) {
                              validate217.errors = ONE_ERROR;
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
                          validate217.errors = ONE_ERROR;
                          return false;
                        }
                        if (errors === _errs13) {
                          if (typeof data6 == "number" && isFinite(data6)) {
                            if (data6 > 9007199254740991 || isNaN(data6)) {
                              validate217.errors = ONE_ERROR;
                              return false;
                            } else {
                              if (data6 < -9007199254740991 || isNaN(data6)) {
                                validate217.errors = ONE_ERROR;
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
                            validate217.errors = ONE_ERROR;
                            return false;
                          }
                          if (errors === _errs15) {
                            if (typeof data7 == "number" && isFinite(data7)) {
                              if (data7 > 9007199254740991 || isNaN(data7)) {
                                validate217.errors = ONE_ERROR;
                                return false;
                              } else {
                                if (data7 < -9007199254740991 || isNaN(data7)) {
                                  validate217.errors = ONE_ERROR;
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
      validate217.errors = ONE_ERROR;
      return false;
    }
  }
  validate217.errors = vErrors;
  return errors === 0;
}

const schema95 = {
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
const schema96 = { type: "string", enum: ["raw", "base64"] };

function validate219(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate219.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "raw" || data === "base64")) {
    validate219.errors = ONE_ERROR;
    return false;
  }
  validate219.errors = vErrors;
  return errors === 0;
}

function validate218(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate218.errors = ONE_ERROR;
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
            validate218.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("secret" !== data["qom-type"]) {
              validate218.errors = ONE_ERROR;
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
                validate218.errors = ONE_ERROR;
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
                  !validate219(data.format, {
                    instancePath: instancePath + "/format",
                    parentData: data,
                    parentDataProperty: "format",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors);
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
                    validate218.errors = ONE_ERROR;
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
                      validate218.errors = ONE_ERROR;
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
                        validate218.errors = ONE_ERROR;
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
                          validate218.errors = ONE_ERROR;
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
      validate218.errors = ONE_ERROR;
      return false;
    }
  }
  validate218.errors = vErrors;
  return errors === 0;
}

const schema97 = {
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
const schema98 = { type: "string", enum: ["client", "server"] };

function validate222(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate222.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "client" || data === "server")) {
    validate222.errors = ONE_ERROR;
    return false;
  }
  validate222.errors = vErrors;
  return errors === 0;
}

function validate221(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate221.errors = ONE_ERROR;
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
            validate221.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("tls-creds-anon" !== data["qom-type"]) {
              validate221.errors = ONE_ERROR;
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
                validate221.errors = ONE_ERROR;
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
                  validate221.errors = ONE_ERROR;
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
                    validate221.errors = ONE_ERROR;
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
                      !validate222(data.endpoint, {
                        instancePath: instancePath + "/endpoint",
                        parentData: data,
                        parentDataProperty: "endpoint",
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate222.errors : vErrors.concat(validate222.errors);
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
                        validate221.errors = ONE_ERROR;
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
      validate221.errors = ONE_ERROR;
      return false;
    }
  }
  validate221.errors = vErrors;
  return errors === 0;
}

const schema99 = {
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

function validate224(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate224.errors = ONE_ERROR;
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
            validate224.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("tls-creds-psk" !== data["qom-type"]) {
              validate224.errors = ONE_ERROR;
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
                validate224.errors = ONE_ERROR;
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
                  validate224.errors = ONE_ERROR;
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
                    validate224.errors = ONE_ERROR;
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
                      !validate222(data.endpoint, {
                        instancePath: instancePath + "/endpoint",
                        parentData: data,
                        parentDataProperty: "endpoint",
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate222.errors : vErrors.concat(validate222.errors);
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
                        validate224.errors = ONE_ERROR;
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
                          validate224.errors = ONE_ERROR;
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
      validate224.errors = ONE_ERROR;
      return false;
    }
  }
  validate224.errors = vErrors;
  return errors === 0;
}

const schema100 = {
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

function validate226(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate226.errors = ONE_ERROR;
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
            validate226.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("tls-creds-x509" !== data["qom-type"]) {
              validate226.errors = ONE_ERROR;
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
                validate226.errors = ONE_ERROR;
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
                  validate226.errors = ONE_ERROR;
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
                    validate226.errors = ONE_ERROR;
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
                      !validate222(data.endpoint, {
                        instancePath: instancePath + "/endpoint",
                        parentData: data,
                        parentDataProperty: "endpoint",
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate222.errors : vErrors.concat(validate222.errors);
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
                        validate226.errors = ONE_ERROR;
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
                          validate226.errors = ONE_ERROR;
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
                            validate226.errors = ONE_ERROR;
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
      validate226.errors = ONE_ERROR;
      return false;
    }
  }
  validate226.errors = vErrors;
  return errors === 0;
}

function validate206(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) {
        validate206.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data["qom-type"];
        if (typeof tag0 == "string") {
          if (tag0 === "authz-list") {
            if (!validate207(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate207.errors : vErrors.concat(validate207.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "authz-listfile") {
            if (!validate215(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "authz-simple") {
            if (!validate216(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate216.errors : vErrors.concat(validate216.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "iothread") {
            if (!validate217(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate217.errors : vErrors.concat(validate217.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "secret") {
            if (!validate218(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate218.errors : vErrors.concat(validate218.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "tls-creds-anon") {
            if (!validate221(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "tls-creds-psk") {
            if (!validate224(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate224.errors : vErrors.concat(validate224.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "tls-creds-x509") {
            if (!validate226(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate226.errors : vErrors.concat(validate226.errors);
              errors = vErrors.length;
            }
          } else {
            validate206.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate206.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate206.errors = ONE_ERROR;
      return false;
    }
  }
  validate206.errors = vErrors;
  return errors === 0;
}

const schema101 = {
  type: "object",
  properties: { enable: { type: "array", items: { $ref: "#/definitions/QMPCapability" } } },
  required: [],
  additionalProperties: false,
};
const schema102 = { type: "string", enum: ["oob"] };

function validate237(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate237.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "oob")) {
    validate237.errors = ONE_ERROR;
    return false;
  }
  validate237.errors = vErrors;
  return errors === 0;
}

function validate236(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "enable")) {
          validate236.errors = ONE_ERROR;
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
                  !validate237(data0[i0], {
                    instancePath: instancePath + "/enable/" + i0,
                    parentData: data0,
                    parentDataProperty: i0,
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate237.errors : vErrors.concat(validate237.errors);
                  errors = vErrors.length;
                }
                var valid1 = _errs4 === errors;
                if (!valid1) {
                  break;
                }
              }
            } else {
              validate236.errors = ONE_ERROR;
              return false;
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

const schema103 = {
  type: "object",
  properties: { path: { type: "string" }, property: { type: "string" } },
  required: ["path", "property"],
  additionalProperties: false,
};

function validate239(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.path === undefined || !func0.call(data, "path")) && (missing0 = "path")) ||
        ((data.property === undefined || !func0.call(data, "property")) && (missing0 = "property"))
      ) {
        validate239.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "path" || key0 === "property")) {
            validate239.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.path !== undefined && func0.call(data, "path")) {
            const _errs2 = errors;
            if (typeof data.path !== "string") {
              validate239.errors = ONE_ERROR;
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
                validate239.errors = ONE_ERROR;
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
      validate239.errors = ONE_ERROR;
      return false;
    }
  }
  validate239.errors = vErrors;
  return errors === 0;
}

const schema104 = {
  type: "object",
  properties: { path: { type: "string" } },
  required: ["path"],
  additionalProperties: false,
};

function validate240(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.path === undefined || !func0.call(data, "path")) && (missing0 = "path")) {
        validate240.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "path")) {
            validate240.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.path !== undefined && func0.call(data, "path")) {
            if (typeof data.path !== "string") {
              validate240.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate240.errors = ONE_ERROR;
      return false;
    }
  }
  validate240.errors = vErrors;
  return errors === 0;
}

const schema105 = {
  type: "object",
  properties: { typename: { type: "string" } },
  required: ["typename"],
  additionalProperties: false,
};

function validate241(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.typename === undefined || !func0.call(data, "typename")) && (missing0 = "typename")) {
        validate241.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "typename")) {
            validate241.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.typename !== undefined && func0.call(data, "typename")) {
            if (typeof data.typename !== "string") {
              validate241.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate241.errors = ONE_ERROR;
      return false;
    }
  }
  validate241.errors = vErrors;
  return errors === 0;
}

const schema106 = {
  type: "object",
  properties: { implements: { type: "string" }, abstract: { type: "boolean" } },
  required: [],
  additionalProperties: false,
};

function validate242(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "implements" || key0 === "abstract")) {
          validate242.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.implements !== undefined && func0.call(data, "implements")) {
          const _errs2 = errors;
          if (typeof data.implements !== "string") {
            validate242.errors = ONE_ERROR;
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
              validate242.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate242.errors = ONE_ERROR;
      return false;
    }
  }
  validate242.errors = vErrors;
  return errors === 0;
}

const schema107 = {
  type: "object",
  properties: { path: { type: "string" }, property: { type: "string" }, value: { tsType: "unknown" } },
  required: ["path", "property", "value"],
  additionalProperties: false,
};

function validate243(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
        validate243.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "path" || key0 === "property" || key0 === "value")) {
            validate243.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.path !== undefined && func0.call(data, "path")) {
            const _errs2 = errors;
            if (typeof data.path !== "string") {
              validate243.errors = ONE_ERROR;
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
                validate243.errors = ONE_ERROR;
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
      validate243.errors = ONE_ERROR;
      return false;
    }
  }
  validate243.errors = vErrors;
  return errors === 0;
}

const schema108 = {
  type: "object",
  properties: { flat: { type: "boolean" } },
  required: [],
  additionalProperties: false,
};

function validate244(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "flat")) {
          validate244.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.flat !== undefined && func0.call(data, "flat")) {
          if (typeof data.flat !== "boolean") {
            validate244.errors = ONE_ERROR;
            return false;
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

const schema109 = {
  type: "object",
  properties: {
    actions: { type: "array", items: { $ref: "#/definitions/TransactionAction" } },
    properties: { $ref: "#/definitions/TransactionProperties" },
  },
  required: ["actions"],
  additionalProperties: false,
};
const schema110 = {
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
const schema111 = {
  type: "object",
  properties: { type: { const: "abort" }, data: { $ref: "#/definitions/Abort" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema112 = { type: "object", properties: {}, required: [], additionalProperties: false };

function validate248(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        validate248.errors = ONE_ERROR;
        return false;
        break;
      }
    } else {
      validate248.errors = ONE_ERROR;
      return false;
    }
  }
  validate248.errors = vErrors;
  return errors === 0;
}

function validate247(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate247.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate247.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("abort" !== data.type) {
              validate247.errors = ONE_ERROR;
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
                !validate248(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate248.errors : vErrors.concat(validate248.errors);
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
      validate247.errors = ONE_ERROR;
      return false;
    }
  }
  validate247.errors = vErrors;
  return errors === 0;
}

const schema113 = {
  type: "object",
  properties: { type: { const: "block-dirty-bitmap-add" }, data: { $ref: "#/definitions/BlockDirtyBitmapAdd" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate250(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate250.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate250.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("block-dirty-bitmap-add" !== data.type) {
              validate250.errors = ONE_ERROR;
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
      validate250.errors = ONE_ERROR;
      return false;
    }
  }
  validate250.errors = vErrors;
  return errors === 0;
}

const schema114 = {
  type: "object",
  properties: { type: { const: "block-dirty-bitmap-remove" }, data: { $ref: "#/definitions/BlockDirtyBitmap" } },
  required: ["type", "data"],
  additionalProperties: false,
};

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
            if ("block-dirty-bitmap-remove" !== data.type) {
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
      validate252.errors = ONE_ERROR;
      return false;
    }
  }
  validate252.errors = vErrors;
  return errors === 0;
}

const schema115 = {
  type: "object",
  properties: { type: { const: "block-dirty-bitmap-clear" }, data: { $ref: "#/definitions/BlockDirtyBitmap" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate254(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate254.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate254.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("block-dirty-bitmap-clear" !== data.type) {
              validate254.errors = ONE_ERROR;
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
      validate254.errors = ONE_ERROR;
      return false;
    }
  }
  validate254.errors = vErrors;
  return errors === 0;
}

const schema116 = {
  type: "object",
  properties: { type: { const: "block-dirty-bitmap-enable" }, data: { $ref: "#/definitions/BlockDirtyBitmap" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate256(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate256.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate256.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("block-dirty-bitmap-enable" !== data.type) {
              validate256.errors = ONE_ERROR;
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
      validate256.errors = ONE_ERROR;
      return false;
    }
  }
  validate256.errors = vErrors;
  return errors === 0;
}

const schema117 = {
  type: "object",
  properties: { type: { const: "block-dirty-bitmap-disable" }, data: { $ref: "#/definitions/BlockDirtyBitmap" } },
  required: ["type", "data"],
  additionalProperties: false,
};

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
            if ("block-dirty-bitmap-disable" !== data.type) {
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
      validate258.errors = ONE_ERROR;
      return false;
    }
  }
  validate258.errors = vErrors;
  return errors === 0;
}

const schema118 = {
  type: "object",
  properties: { type: { const: "block-dirty-bitmap-merge" }, data: { $ref: "#/definitions/BlockDirtyBitmapMerge" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate260(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate260.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate260.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("block-dirty-bitmap-merge" !== data.type) {
              validate260.errors = ONE_ERROR;
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
      validate260.errors = ONE_ERROR;
      return false;
    }
  }
  validate260.errors = vErrors;
  return errors === 0;
}

const schema119 = {
  type: "object",
  properties: { type: { const: "blockdev-backup" }, data: { $ref: "#/definitions/BlockdevBackup" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate262(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate262.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate262.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("blockdev-backup" !== data.type) {
              validate262.errors = ONE_ERROR;
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
                !validate46(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
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
      validate262.errors = ONE_ERROR;
      return false;
    }
  }
  validate262.errors = vErrors;
  return errors === 0;
}

const schema120 = {
  type: "object",
  properties: { type: { const: "drive-backup" }, data: { $ref: "#/definitions/DriveBackup" } },
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
            if ("drive-backup" !== data.type) {
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
                !validate168(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors);
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

function validate246(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) {
        validate246.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.type;
        if (typeof tag0 == "string") {
          if (tag0 === "abort") {
            if (!validate247(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate247.errors : vErrors.concat(validate247.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "block-dirty-bitmap-add") {
            if (!validate250(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "block-dirty-bitmap-remove") {
            if (!validate252(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate252.errors : vErrors.concat(validate252.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "block-dirty-bitmap-clear") {
            if (!validate254(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate254.errors : vErrors.concat(validate254.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "block-dirty-bitmap-enable") {
            if (!validate256(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate256.errors : vErrors.concat(validate256.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "block-dirty-bitmap-disable") {
            if (!validate258(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate258.errors : vErrors.concat(validate258.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "block-dirty-bitmap-merge") {
            if (!validate260(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate260.errors : vErrors.concat(validate260.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "blockdev-backup") {
            if (!validate262(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate262.errors : vErrors.concat(validate262.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "drive-backup") {
            if (!validate264(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate264.errors : vErrors.concat(validate264.errors);
              errors = vErrors.length;
            }
          } else {
            validate246.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate246.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate246.errors = ONE_ERROR;
      return false;
    }
  }
  validate246.errors = vErrors;
  return errors === 0;
}

const schema121 = {
  type: "object",
  properties: { "completion-mode": { $ref: "#/definitions/ActionCompletionMode" } },
  required: [],
  additionalProperties: false,
};
const schema122 = { type: "string", enum: ["individual", "grouped"] };

function validate277(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate277.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "individual" || data === "grouped")) {
    validate277.errors = ONE_ERROR;
    return false;
  }
  validate277.errors = vErrors;
  return errors === 0;
}

function validate276(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "completion-mode")) {
          validate276.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data["completion-mode"] !== undefined && func0.call(data, "completion-mode")) {
          if (
            !validate277(data["completion-mode"], {
              instancePath: instancePath + "/completion-mode",
              parentData: data,
              parentDataProperty: "completion-mode",
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate277.errors : vErrors.concat(validate277.errors);
            errors = vErrors.length;
          }
        }
      }
    } else {
      validate276.errors = ONE_ERROR;
      return false;
    }
  }
  validate276.errors = vErrors;
  return errors === 0;
}

function validate245(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.actions === undefined || !func0.call(data, "actions")) && (missing0 = "actions")) {
        validate245.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "actions" || key0 === "properties")) {
            validate245.errors = ONE_ERROR;
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
                    !validate246(data0[i0], {
                      instancePath: instancePath + "/actions/" + i0,
                      parentData: data0,
                      parentDataProperty: i0,
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate246.errors : vErrors.concat(validate246.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs4 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              } else {
                validate245.errors = ONE_ERROR;
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
                !validate276(data.properties, {
                  instancePath: instancePath + "/properties",
                  parentData: data,
                  parentDataProperty: "properties",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate276.errors : vErrors.concat(validate276.errors);
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
      validate245.errors = ONE_ERROR;
      return false;
    }
  }
  validate245.errors = vErrors;
  return errors === 0;
}

const schema123 = {
  type: "object",
  properties: {
    "node-name": { type: "string" },
    iothread: { $ref: "#/definitions/StrOrNull" },
    force: { type: "boolean" },
  },
  required: ["node-name", "iothread"],
  additionalProperties: false,
};
const schema124 = { anyOf: [{ type: "string" }, { type: "null" }] };

function validate281(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
    validate281.errors = vErrors;
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
  validate281.errors = vErrors;
  return errors === 0;
}

function validate280(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["node-name"] === undefined || !func0.call(data, "node-name")) && (missing0 = "node-name")) ||
        ((data.iothread === undefined || !func0.call(data, "iothread")) && (missing0 = "iothread"))
      ) {
        validate280.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "node-name" || key0 === "iothread" || key0 === "force")) {
            validate280.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
            const _errs2 = errors;
            if (typeof data["node-name"] !== "string") {
              validate280.errors = ONE_ERROR;
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
                !validate281(data.iothread, {
                  instancePath: instancePath + "/iothread",
                  parentData: data,
                  parentDataProperty: "iothread",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate281.errors : vErrors.concat(validate281.errors);
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
                  validate280.errors = ONE_ERROR;
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
      validate280.errors = ONE_ERROR;
      return false;
    }
  }
  validate280.errors = vErrors;
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
  BlockJobCompleteArguments: validate39,
  BlockJobDismissArguments: validate40,
  BlockJobFinalizeArguments: validate41,
  BlockJobPauseArguments: validate42,
  BlockJobResumeArguments: validate43,
  BlockJobSetSpeedArguments: validate44,
  BlockResizeArguments: validate45,
  BlockdevBackup: validate46,
  BlockdevCreateArguments: validate55,
  BlockdevDelArguments: validate157,
  BlockdevOptions: validate158,
  DriveBackup: validate168,
  JobCancelArguments: validate176,
  JobCompleteArguments: validate177,
  JobDismissArguments: validate178,
  JobFinalizeArguments: validate179,
  JobPauseArguments: validate180,
  JobResumeArguments: validate181,
  MonitorOptions: validate182,
  NbdServerAddOptions: validate185,
  NbdServerOptions: validate186,
  NbdServerOptionsLegacy: validate188,
  NbdServerRemoveArguments: validate203,
  ObjectDelArguments: validate205,
  ObjectOptions: validate206,
  QmpCapabilitiesArguments: validate236,
  QomGetArguments: validate239,
  QomListArguments: validate240,
  QomListPropertiesArguments: validate241,
  QomListTypesArguments: validate242,
  QomSetArguments: validate243,
  QueryNamedBlockNodesArguments: validate244,
  TransactionArguments: validate245,
  XBlockdevSetIothreadArguments: validate280,
};
